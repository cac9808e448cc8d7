/** What buyers say of whoever is signed in, with the way to answer. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OwnRatingList } from "@galleria/sdk/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { ownRatingsQueryOptions } from "#/features/ratings/api/ratings";
import { OwnRatingRow } from "#/features/ratings/components/own-rating-row";
import { describeRatingError } from "#/features/ratings/lib/rating-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDecimal } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/rate.css";
import { ActionButton } from "#/ui/action-button";
import { AccountFailure } from "#/ui/account-failure";
import { Skeleton } from "#/ui/skeleton";
import { Stars } from "#/ui/stars";

export function OwnRatingsPage() {
  const { t } = useLingui();
  const { slug: shop, name } = useShop();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ownRatingsQueryOptions(shop));
  usePageTitle(t`Your ratings`, name);
  if (error && !data) return <AccountFailure error={error} words={describeRatingError(error)} visitor={{ title: t`Your ratings`, text: t`They belong to your account: sign in to see them.` }} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  const found = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page private own-ratings">
      <p className="order-ref">
        <Link className="text-link" to={shopPath(shop, "sell")}>
          <Trans>Selling</Trans>
        </Link>
      </p>
      <h1 className="private-title display">
        <Trans>Your ratings</Trans>
      </h1>
      {!first && <Skeleton className="ratings-skeleton" />}
      {first && found.length === 0 && (
        <div className="ratings-empty">
          <Stars value={0} />
          <p>
            <Trans>No ratings yet. Whoever buys from you can say how it was once the sale is over. We ask them, and write to you when they do.</Trans>
          </p>
          <Link className="button button-quiet" to={shopPath(shop, "sell/sales")}>
            <Trans>Your sales</Trans>
          </Link>
        </div>
      )}
      {first && found.length > 0 && (
        <>
          <Figures page={first} />
          <ul className="ratings-list">
            {found.map((own) => (
              <OwnRatingRow key={own.rating.ref} shop={shop} own={own} />
            ))}
          </ul>
          {hasNextPage && (
            <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              <Trans>Show earlier ones</Trans>
            </ActionButton>
          )}
        </>
      )}
    </div>
  );
}

function Figures({ page: { count, average } }: { page: OwnRatingList }) {
  return (
    <p className="own-ratings-figures">
      {average !== null && (
        <>
          <Stars value={average} />
          <strong>{formatDecimal(average)}</strong>{" "}
        </>
      )}
      <span>
        <Plural value={count} one="# rating counts" other="# ratings count" />
        {average === null && (
          <>
            . <Trans>An average is shown from the third on.</Trans>
          </>
        )}
      </span>
    </p>
  );
}
