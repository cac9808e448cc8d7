/** The search that a list of pieces answers: whoever opens one of them says so, for the shop's own report. */
import { createContext, use, type ReactNode } from "react";
import { galleria } from "#/lib/galleria";

type RecordOpened = (slug: string) => void;

interface OpeningHandlers {
  onClick: () => void;
  onAuxClick: (event: { button: number }) => void;
}

const MIDDLE = 1;

const SearchedListContext = createContext<RecordOpened | null>(null);

interface SearchedListProps {
  shop: string;
  /** The search's id; none for a list that nobody searched for. */
  search: string | undefined;
  /** Slugs in the order of the list; none when it starts somewhere in the middle, where no piece knows its place. */
  slugs: readonly string[] | undefined;
  children: ReactNode;
}

export function SearchedList({ shop, search, slugs, children }: SearchedListProps) {
  const record = search === undefined ? null : (slug: string) => recordOpened(shop, search, slug, slugs && slugs.indexOf(slug) + 1);
  return <SearchedListContext value={record}>{children}</SearchedListContext>;
}

/** For the link of a piece: tells the engine that it was opened, here or in another tab; does nothing in a list that answers no search. */
export function useOpeningHandlers(slug: string): OpeningHandlers {
  const record = use(SearchedListContext);
  return {
    onClick: () => record?.(slug),
    onAuxClick: ({ button }) => {
      if (button === MIDDLE) record?.(slug);
    },
  };
}

/** Nobody waits for it, and a page is complete without it. It outlives the page that it was opened from. */
function recordOpened(shop: string, search: string, slug: string, position: number | undefined): void {
  if (position !== 0) galleria.search.recordClick(shop, search, { slug, position }).catch(() => undefined);
}
