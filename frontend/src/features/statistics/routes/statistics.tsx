/** How a seller's pieces fare: the figures beside the time before, one of them drawn, and every listing. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Statistics } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { overviewQueryOptions } from "#/features/statistics/api/statistics";
import { FigureChoice } from "#/features/statistics/components/figure-choice";
import { ListingTable } from "#/features/statistics/components/listing-table";
import { TrendChart } from "#/features/statistics/components/trend-chart";
import { describeStatisticsError, FIGURES, PERIODS, writeDays, writeFigure, type Figure } from "#/features/statistics/lib/figures";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatNumber, majorToMinor } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/statistics.css";
import { AccountFailure } from "#/ui/account-failure";
import { Skeleton } from "#/ui/skeleton";

export function StatisticsPage() {
  const { t, i18n } = useLingui();
  const { slug: shop, name } = useShop();
  const wanted = useSearchParams()[0].get("period");
  const [period] = PERIODS.find(([one]) => one === wanted) ?? PERIODS[0] ?? ["30-days"];
  const { data: said, error, refetch, isPlaceholderData } = useQuery(overviewQueryOptions(shop, period));
  usePageTitle(t`Statistics`, name);
  if (error && !said) return <AccountFailure error={error} words={describeStatisticsError(error)} visitor={{ title: t`Statistics`, text: t`They belong to your account: sign in to see them.` }} onRetry={() => void refetch()} />;
  return (
    <div className="page private statistics">
      <p className="statistics-crumb">
        <Link className="text-link" to={shopPath(shop, "sell")}>
          <Trans>Selling</Trans>
        </Link>
      </p>
      <h1 className="private-title display">
        <Trans>Statistics</Trans>
      </h1>
      <nav className="statistics-periods" aria-label={t`How far back`}>
        <ul>
          {PERIODS.map(([one, words]) => (
            <li key={one}>
              <Link to={`?period=${one}`} replace preventScrollReset aria-current={one === period ? "true" : undefined}>
                {i18n._(words)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {said ? <Overview said={said} isStale={isPlaceholderData} /> : <Skeleton className="statistics-skeleton" />}
      <section className="statistics-part" aria-labelledby="statistics-listings">
        <h2 id="statistics-listings" className="statistics-title display">
          <Trans>By listing</Trans>
        </h2>
        <ListingTable shop={shop} period={period} />
      </section>
    </div>
  );
}

function Overview({ said, isStale }: { said: Statistics; isStale: boolean }) {
  const { t, i18n } = useLingui();
  const [key, setKey] = useState<Figure["key"]>("viewed");
  const figure = FIGURES.find((one) => one.key === key);
  if (!figure) return null;
  const least = { count: 1, share: 0.001, money: majorToMinor(1, said.currency) }[figure.kind];
  return (
    <div className="statistics-overview" data-stale={isStale || undefined}>
      <FigureChoice said={said} chosen={key} onChoose={setKey} />
      <p className="statistics-hint">
        {i18n._(figure.said)} <Trans>{writeDays(said.first, said.last)}, beside as many days before.</Trans>
      </p>
      <TrendChart
        name={i18n._(figure.name)}
        columns={said.columns.map((column) => ({ days: writeDays(column.first, column.last), value: figure.of(column) }))}
        write={(value) => writeFigure(figure, value, said.currency)}
        least={least}
        empty={key === "viewed" ? t`Nothing was seen yet.` : t`Nothing yet in this time.`}
      />
      <Facts said={said} />
    </div>
  );
}

function Facts({ said }: { said: Statistics }) {
  const hours = said.sent_after_h;
  const days = hours === null ? 0 : Math.round(hours / 24);
  return (
    <ul className="statistics-facts">
      <li>
        <Plural value={said.listings} one="# listing" other="# listings" />
      </li>
      <li>
        <Plural value={said.wished_now} one="# on a wish list now" other="# on wish lists now" />
      </li>
      {hours !== null && (
        <li>
          {hours === 0 ? (
            <Trans>Sent within the hour after it was paid, on average</Trans>
          ) : hours < 48 ? (
            <Plural value={hours} one="Sent # hour after it was paid, on average" other="Sent # hours after it was paid, on average" />
          ) : (
            <Trans>Sent {formatNumber(days)} days after it was paid, on average</Trans>
          )}
        </li>
      )}
    </ul>
  );
}
