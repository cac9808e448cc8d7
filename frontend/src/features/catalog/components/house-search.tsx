/** One field that searches every shop of the house. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { useEffect, useRef, type SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { houseSearchPath } from "#/features/catalog/lib/house-search-path";
import { focusMain } from "#/lib/focus-main";
import { useSlashKey } from "#/lib/use-slash-key";

export function HouseSearch({ words }: { words: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  // A new search elsewhere is a new text here, but for somebody who is typing the next one.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = words;
  }, [words]);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? "";
    if (q === "") return input.current?.focus();
    focusMain();
    void navigate(houseSearchPath(q));
  };
  return (
    <search className="house-search">
      <form action="/search" onSubmit={search}>
        <Search aria-hidden strokeWidth={1.5} />
        <input
          ref={input}
          name="q"
          type="search"
          defaultValue={words}
          aria-label={t`Search all shops`}
          aria-keyshortcuts="/"
          placeholder={t`Search all shops`}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="button">
          <Trans>Search</Trans>
        </button>
      </form>
    </search>
  );
}
