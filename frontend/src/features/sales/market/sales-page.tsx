/** What one has sold in a shop, with what each brought. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { SaleCard, SaleStatus } from "@galleria/sdk/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { salesQueryOptions } from "#/features/sales/api/sales";
import { describeMarketError, SALE_NAMES, saleName } from "#/features/sales/market/market-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/market.css";
import { AccountFailure } from "#/ui/account-failure";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

const STATUSES = Object.keys(SALE_NAMES) as SaleStatus[];

export function SalesPage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const wanted = useSearchParams()[0].get("status");
  const status = STATUSES.find((one) => one === wanted);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(salesQueryOptions(shop.slug, status));
  usePageTitle(t`Your sales`, shop.name);
  if (error && !data) return <AccountFailure error={error} words={describeMarketError(error)} onRetry={() => void refetch()} />;
  const sales = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="page private">
      <h1 className="private-title display">
        <Trans>Your sales</Trans>
      </h1>
      <nav className="sales-filter" aria-label={t`Show`}>
        <ul>
          {[undefined, ...STATUSES].map((one) => (
            <li key={one ?? "all"}>
              <Link to={one ? `?status=${one}` : "?"} replace preventScrollReset aria-current={one === status ? "true" : undefined}>
                {one ? i18n._(SALE_NAMES[one]) : t`All`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div aria-busy={sales === undefined}>
        {sales === undefined && <Skeleton className="sales-skeleton" />}
        {sales?.length === 0 && (
          <div className="empty">
            <p>
              {status ? (
                <Trans>None of your sales stands there now.</Trans>
              ) : (
                <Trans>Nothing sold yet. As soon as somebody has paid for a piece of yours, it stands here with the address to which you send it.</Trans>
              )}
            </p>
          </div>
        )}
        {sales !== undefined && sales.length > 0 && (
          <ul className="sales">
            {sales.map((sale) => (
              <Row key={sale.ref} sale={sale} />
            ))}
          </ul>
        )}
      </div>
      {isFetchNextPageError && <Notice kind="warning">{i18n._(describeMarketError(error).text)}</Notice>}
      {hasNextPage && (
        <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </ActionButton>
      )}
    </div>
  );
}

function Row({ sale }: { sale: SaleCard }) {
  const { i18n } = useLingui();
  const shop = useShop();
  const [first = "", ...others] = sale.titles;
  return (
    <li className="sales-sale">
      <div className="sales-words">
        <p className="orders-status" data-status={sale.status}>
          {i18n._(saleName(sale))}
        </p>
        <p className="sales-title">
          <Link to={shopPath(shop.slug, `sell/sales/${encodeURIComponent(sale.ref)}`)}>
            {first}
            {others.length > 0 && (
              <>
                {" "}
                <Plural value={others.length} one="and # more" other="and # more" />
              </>
            )}
          </Link>
        </p>
        <p className="sales-more">
          <Trans>Paid on {formatDate(sale.paid_at)}</Trans> · {sale.ref}
        </p>
      </div>
      <dl className="sales-figures">
        <div>
          <dt>
            <Trans>Paid</Trans>
          </dt>
          <dd>
            <Money minor={sale.total_minor} currency={sale.currency} />
          </dd>
        </div>
        {sale.commission_minor !== null && (
          <div>
            <dt>
              <Trans>Commission</Trans>
            </dt>
            <dd>
              <Money minor={0 - sale.commission_minor} currency={sale.currency} />
            </dd>
          </div>
        )}
        {sale.net_minor !== null && (
          <div className="sales-net">
            <dt>
              <Trans>For you</Trans>
            </dt>
            <dd>
              <Money minor={sale.net_minor} currency={sale.currency} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
