/** The pieces of a list, page after page as one scrolls; a button does the same for those who do not. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { ProductQuery } from "@galleria/sdk/storefront";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { productListQueryOptions } from "#/features/catalog/api/products";
import { ProductShelf, ShelfSkeleton } from "#/features/catalog/components/product-shelf";
import { SearchNote } from "#/features/catalog/components/search-note";
import { SearchedList } from "#/features/catalog/lib/searched-list";
import { listTarget } from "#/features/catalog/lib/list-state";
import { rememberPages } from "#/features/catalog/lib/page-memory";
import { shopPath, useShop } from "#/lib/current-shop";
import { describeError } from "#/lib/errors";

/** Pictures that are above the fold on a large screen. */
const FIRST_ROW = 4;

/** How far above the end of the list the next page is asked for. */
const AHEAD = "1200px 0px";

export function EndlessList({ query, empty }: { query: ProductQuery; empty: ReactNode }) {
  const { t, i18n } = useLingui();
  const shop = useShop().slug;
  const start = useSearchParams()[0].get("cursor") ?? undefined;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError, error } = useSuspenseInfiniteQuery(
    productListQueryOptions(shop, query, start),
  );
  const pages = data.pages.length;
  const cards = data.pages.flatMap((page) => page.items);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => rememberPages(pages), [pages]);

  useEffect(() => {
    const mark = end.current;
    // After a failure only the button asks again: the mark stays in view.
    if (!mark || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  const note = data.pages[0]?.search ?? null;
  if (cards.length === 0) {
    return (
      <>
        {note && <SearchNote note={note} query={query} isEmpty />}
        {empty}
      </>
    );
  }
  return (
    <SearchedList shop={shop} search={note?.id} slugs={start === undefined ? cards.map((card) => card.slug) : undefined}>
      {note && <SearchNote note={note} query={query} />}
      {start && (
        <p className="list-start">
          <Link to={shopPath(shop, listTarget(query))} className="text-link">
            <Trans>From the beginning</Trans>
          </Link>
        </p>
      )}
      <h2 className="sr-only">{t`Products`}</h2>
      <ProductShelf cards={cards} arrangement="list" priority={FIRST_ROW} label={t`Products`} />
      {isFetchingNextPage && <ShelfSkeleton arrangement="list" count={6} />}
      <div ref={end} className="list-end" aria-live="polite">
        {isFetchNextPageError && <p>{i18n._(describeError(error).text)}</p>}
        {hasNextPage && (
          <button type="button" className="button button-quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? <Trans>Loading</Trans> : isFetchNextPageError ? <Trans>Try again</Trans> : <Trans>Show more</Trans>}
          </button>
        )}
        {!hasNextPage && pages > 1 && (
          <p>
            <Trans>That was all of it: {cards.length} pieces.</Trans>
          </p>
        )}
      </div>
    </SearchedList>
  );
}
