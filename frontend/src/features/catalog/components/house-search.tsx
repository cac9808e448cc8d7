/** One field that searches every shop of the house. */
import { Trans, useLingui } from "@lingui/react/macro";
import { Search } from "lucide-react";
import { useRef, type SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { houseSearchPath } from "#/features/catalog/lib/house-search-path";
import { useSlashKey } from "#/lib/use-slash-key";

export function HouseSearch({ words }: { words: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? "";
    if (q === "") return input.current?.focus();
    input.current?.blur();
    void navigate(houseSearchPath(q));
  };
  return (
    <search className="house-search">
      <form action="/search" onSubmit={search}>
        <Search aria-hidden strokeWidth={1.5} />
        <input
          ref={input}
          // A new search elsewhere is a new text here.
          key={words}
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
