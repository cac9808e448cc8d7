/** The search of the header. `/` brings the cursor here, Enter opens the list; what may be meant appears below while one types. */
import { useLingui } from "@lingui/react/macro";
import { ArrowLeft, Search, X } from "lucide-react";
import { lazy, Suspense, useRef, useState, type FocusEvent, type SyntheticEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { listTarget } from "#/features/catalog/lib/list-state";
import { recordSearch } from "#/features/catalog/lib/recent-searches";
import { OPTIONS_ID, useCombobox } from "#/features/catalog/lib/use-combobox";
import { shopPath, useShop } from "#/lib/current-shop";
import { focusMain } from "#/lib/focus-main";
import { useSlashKey } from "#/lib/use-slash-key";

const Suggestions = lazy(async () => ({ default: (await import("#/features/catalog/components/suggestions")).Suggestions }));

const WIDE = "(min-width: 64rem)";

export function SearchBox() {
  const [parameters] = useSearchParams();
  const words = parameters.get("q") ?? "";
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(words);
  const combobox = useCombobox({ onClear: () => (text === "" ? input.current?.blur() : setText("")) });
  const { isOpen, open, close } = combobox;
  const [answered, setAnswered] = useState(words);
  if (answered !== words) {
    setAnswered(words);
    // A new search elsewhere is a new text here, but for somebody who is typing the next one.
    if (!isOpen) setText(words);
  }
  useSlashKey(input);

  const leave = () => {
    close();
    input.current?.blur();
  };
  const search = (q: string) => {
    const clean = q.trim();
    recordSearch(shop.slug, clean);
    leave();
    setText(clean);
    // Whoever reads by keyboard or by ear goes on with what was found.
    focusMain();
    void navigate(shopPath(shop.slug, listTarget({ q: clean })));
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    search(text);
  };
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    // On a small screen the search covers the page: only its own keyboard went away.
    if (event.relatedTarget || matchMedia(WIDE).matches) close();
  };

  return (
    <search className="search" data-open={isOpen} onBlur={onBlur}>
      <form action={shopPath(shop.slug, "products")} onSubmit={onSubmit}>
        <Search aria-hidden strokeWidth={1.5} className="search-sign" />
        <button type="button" className="icon-button search-back" aria-label={t`Close the search`} onClick={leave}>
          <ArrowLeft aria-hidden strokeWidth={1.5} />
        </button>
        <input
          ref={input}
          name="q"
          type="text"
          inputMode="search"
          value={text}
          role="combobox"
          aria-label={t`Search ${shop.name}`}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={OPTIONS_ID}
          aria-activedescendant={combobox.active ?? undefined}
          placeholder={t`Search`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          enterKeyHint="search"
          onFocus={open}
          onClick={open}
          onChange={(event) => {
            setText(event.target.value);
            open();
          }}
          onKeyDown={combobox.onKeyDown}
        />
        {text !== "" && (
          <button
            type="button"
            className="icon-button search-clear"
            aria-label={t`Clear the search`}
            onClick={() => {
              setText("");
              input.current?.focus();
            }}
          >
            <X aria-hidden strokeWidth={1.5} />
          </button>
        )}
        <kbd aria-hidden>/</kbd>
      </form>
      {isOpen && (
        <Suspense>
          <Suggestions words={text.trim()} combobox={combobox} onSearch={search} onLeave={leave} />
        </Suspense>
      )}
    </search>
  );
}
