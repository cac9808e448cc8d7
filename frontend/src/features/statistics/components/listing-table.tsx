/** How each listing fared: sorted by a column, page by page, and all of it as a file. */
import { Trans, useLingui } from "@lingui/react/macro";
import { statisticsFilePath } from "@galleria/sdk/statistics";
import type { ListingFigures, StatisticsPeriod, StatisticsSort } from "@galleria/sdk/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { listingsQueryOptions } from "#/features/statistics/api/statistics";
import { describeStatisticsError, SORTS, writeShare } from "#/features/statistics/lib/figures";
import { shopPath } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";
import { ActionButton } from "#/ui/action-button";
import { Picture } from "#/ui/picture";
import { Skeleton } from "#/ui/skeleton";

export function ListingTable({ shop, period }: { shop: string; period: StatisticsPeriod }) {
  const { t, i18n } = useLingui();
  const [sort, setSort] = useState<StatisticsSort>("views");
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(listingsQueryOptions(shop, period, sort));
  const rows = data?.pages.flatMap(({ items }) => items);
  if (error && !rows) {
    return (
      <p role="alert">
        {i18n._(describeStatisticsError(error).text)}{" "}
        <button type="button" className="text-button" onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </button>
      </p>
    );
  }
  if (rows === undefined) return <Skeleton className="statistics-skeleton" />;
  if (rows.length === 0) {
    return (
      <div className="empty">
        <p>
          <Trans>You have listed nothing yet.</Trans>
        </p>
        <Link className="button" to={shopPath(shop, "sell/listings")}>
          <Trans>Your listings</Trans>
        </Link>
      </div>
    );
  }
  return (
    <>
      <div className="listing-figures-scroll">
        <table className="listing-figures" aria-label={t`Your listings`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Listing</Trans>
              </th>
              {SORTS.map(([key, name]) => (
                <th key={key} scope="col" aria-sort={key === sort ? "descending" : "none"}>
                  <button type="button" className="listing-sort" onClick={() => setSort(key)}>
                    {i18n._(name)}
                    <span aria-hidden>{key === sort ? " ↓" : ""}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.slug} shop={shop} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="statistics-foot">
        {hasNextPage && (
          <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Show more</Trans>
          </ActionButton>
        )}
        <a className="text-link statistics-file" href={statisticsFilePath(shop, { period, sort })} download>
          <Download aria-hidden strokeWidth={1.5} />
          <Trans>All of it as a file (CSV)</Trans>
        </a>
      </div>
    </>
  );
}

function Row({ shop, row }: { shop: string; row: ListingFigures }) {
  const { slug, title, picture, views, wishes, bagged, sold, conversion, status } = row;
  const isShown = status === "active" || status === "reserved" || status === "sold";
  return (
    <tr>
      <th scope="row">
        <span className="listing-figures-piece">
          {picture ? <Picture picture={picture} sizes="3rem" alt="" /> : <span className="listing-figures-blank" />}
          {isShown ? (
            <Link className="text-link" to={shopPath(shop, `products/${slug}`)}>
              {title}
            </Link>
          ) : (
            <Link className="text-link" to={shopPath(shop, `sell/listings?show=${status === "draft" ? "paused" : "ended"}`)}>
              {title}
            </Link>
          )}
        </span>
      </th>
      <td>{formatNumber(views)}</td>
      <td>{formatNumber(wishes)}</td>
      <td>{formatNumber(bagged)}</td>
      <td>{formatNumber(sold)}</td>
      <td>{conversion === null ? "–" : writeShare(conversion)}</td>
    </tr>
  );
}
