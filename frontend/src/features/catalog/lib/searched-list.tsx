/** The search that a list of pieces answers: whoever opens one of them says so, for the shop's own report. */
import { createContext, use, type ReactNode } from "react";
import { galleria } from "#/lib/galleria";

type RecordOpened = (slug: string) => void;

const SearchedListContext = createContext<RecordOpened | null>(null);

interface SearchedListProps {
  shop: string;
  /** The search's id; none for a list that nobody searched for. */
  search: string | undefined;
  /** Slugs in the order of the list. */
  slugs: readonly string[];
  children: ReactNode;
}

export function SearchedList({ shop, search, slugs, children }: SearchedListProps) {
  const record = search === undefined ? null : (slug: string) => recordOpened(shop, search, slug, slugs.indexOf(slug) + 1);
  return <SearchedListContext value={record}>{children}</SearchedListContext>;
}

/** Tells the engine that a piece was opened; does nothing in a list that answers no search. */
export function useRecordOpened(): RecordOpened {
  return use(SearchedListContext) ?? ignore;
}

/** Nobody waits for it, and a page is complete without it. It outlives the page that it was opened from. */
function recordOpened(shop: string, search: string, slug: string, position: number): void {
  if (position > 0) galleria.search.recordClick(shop, search, { slug, position }).catch(() => undefined);
}

function ignore(): void {
  // No search, nothing to tell.
}
