/** What buyers say of a seller, on their page. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { shownRatingsQueryOptions } from "#/features/ratings/api/ratings";
import { RatingSummary } from "#/features/ratings/components/rating-summary";
import { ShownRating } from "#/features/ratings/components/shown-rating";
import { describeRatingError } from "#/features/ratings/lib/rating-words";
import { useShop } from "#/lib/current-shop";
import { ActionButton } from "#/ui/action-button";
import { Skeleton } from "#/ui/skeleton";

export function SellerRatings({ username, name }: { username: string; name: string }) {
  const { i18n } = useLingui();
  const { slug: shop } = useShop();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(shownRatingsQueryOptions(shop, username));
  const first = data?.pages[0];
  return (
    <section className="seller-shelf" aria-labelledby="ratings">
      <h2 id="ratings" className="seller-shelf-title display">
        <Trans>What buyers say</Trans>
      </h2>
      {error && !data && (
        <p>
          {i18n._(describeRatingError(error).text)}{" "}
          <button type="button" className="text-link" onClick={() => void refetch()}>
            <Trans>Try again</Trans>
          </button>
        </p>
      )}
      {!data && !error && <Skeleton className="ratings-skeleton" />}
      {first?.items.length === 0 && first.count === 0 && (
        <p className="ratings-none">
          <Trans>Nobody has rated {name} yet. Only who bought something here can.</Trans>
        </p>
      )}
      {first && first.count > 0 && (
        <div className="ratings-parts">
          <RatingSummary ratings={first} />
          <div>
            <ul className="ratings-list">
              {data.pages.flatMap(({ items }) => items).map((rating) => (
                <ShownRating key={rating.ref} rating={rating} shop={shop} sellerName={name} />
              ))}
            </ul>
            {hasNextPage && (
              <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                <Trans>Show earlier ones</Trans>
              </ActionButton>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
