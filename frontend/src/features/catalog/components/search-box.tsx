/** The search of the header. `/` brings the cursor here, Enter opens the list. */
import { useLingui } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { useEffect, useRef, type SyntheticEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { listTarget } from "#/features/catalog/lib/list-state";
import { shopPath, useShop } from "#/lib/current-shop";

export function SearchBox() {
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const input = useRef<HTMLInputElement>(null);
  const words = parameters.get("q") ?? "";

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? "";
    input.current?.blur();
    void navigate(shopPath(shop.slug, listTarget({ q })));
  };

  return (
    <search className="search">
      <form action={shopPath(shop.slug, "products")} onSubmit={search}>
        <Search aria-hidden strokeWidth={1.5} />
        <input
          ref={input}
          // A new search elsewhere is a new text here.
          key={words}
          name="q"
          type="search"
          defaultValue={words}
          aria-label={t`Search ${shop.name}`}
          aria-keyshortcuts="/"
          placeholder={t`Search`}
          autoComplete="off"
          enterKeyHint="search"
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        <kbd aria-hidden>/</kbd>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}
