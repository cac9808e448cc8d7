/** What comes back of what one has sold in a shop. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { SoldReturnCard } from "@galleria/sdk/types";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { soldReturnsQueryOptions } from "#/features/sales/api/sold-returns";
import { describeSoldError, SAID_REASONS, SOLD_NAMES } from "#/features/sales/returns/sold/sold-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/forms.css";
import "#/styles/orders.css";
import "#/styles/market.css";
import { AccountFailure } from "#/ui/account-failure";
import { ActionButton } from "#/ui/action-button";
import { Notice } from "#/ui/form/notice";
import { Money } from "#/ui/money";
import { Skeleton } from "#/ui/skeleton";

export function SoldReturnsPage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const show = useSearchParams()[0].get("show");
  const isOpen = show === "open" ? true : show === "closed" ? false : undefined;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(soldReturnsQueryOptions(shop.slug, isOpen));
  usePageTitle(t`Returns`, shop.name);
  if (error && !data) return <AccountFailure error={error} words={describeSoldError(error)} onRetry={() => void refetch()} />;
  const returns = data?.pages.flatMap(({ items }) => items);
  const filters = [
    { name: t`All`, to: "?", isShown: isOpen === undefined },
    { name: t`Open`, to: "?show=open", isShown: isOpen === true },
    { name: t`Over`, to: "?show=closed", isShown: isOpen === false },
  ];
  return (
    <div className="page private">
      <p className="order-ref">
        <Link className="text-link" to={shopPath(shop.slug, "sell")}>
          <Trans>Selling</Trans>
        </Link>
      </p>
      <h1 className="private-title display">
        <Trans>Returns</Trans>
      </h1>
      <nav className="sales-filter" aria-label={t`Show`}>
        <ul>
          {filters.map(({ name, to, isShown }) => (
            <li key={to}>
              <Link to={to} replace preventScrollReset aria-current={isShown ? "true" : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div aria-busy={returns === undefined}>
        {returns === undefined && <Skeleton className="sales-skeleton" />}
        {returns?.length === 0 && (
          <div className="empty">
            <p>{isOpen === undefined ? <Trans>Nothing comes back. When a buyer wants to send something back, you answer here.</Trans> : <Trans>None of your returns stands there now.</Trans>}</p>
          </div>
        )}
        {returns !== undefined && returns.length > 0 && (
          <ul className="sales">
            {returns.map((one) => (
              <Row key={one.ref} one={one} />
            ))}
          </ul>
        )}
      </div>
      {isFetchNextPageError && <Notice kind="warning">{i18n._(describeSoldError(error).text)}</Notice>}
      {hasNextPage && (
        <ActionButton className="button-quiet" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Show earlier ones</Trans>
        </ActionButton>
      )}
    </div>
  );
}

function Row({ one }: { one: SoldReturnCard }) {
  const { i18n } = useLingui();
  const shop = useShop();
  return (
    <li className="sales-sale">
      <div className="sales-words">
        <p className="orders-status" data-status={one.status}>
          {i18n._(SOLD_NAMES[one.status])}
        </p>
        <p className="sales-title">
          <Link to={shopPath(shop.slug, `sell/returns/${encodeURIComponent(one.ref)}`)}>{one.lines.map(({ title, quantity }) => (quantity > 1 ? `${String(quantity)} × ${title}` : title)).join(", ")}</Link>
        </p>
        <p className="sales-more">
          {i18n._(SAID_REASONS[one.reason])} · <Trans>{formatDate(one.requested_at)}</Trans> · {one.ref}
        </p>
        {one.answer_by && (
          <p className="sales-more">
            <Trans>Your turn until {formatDate(one.answer_by)}</Trans>
          </p>
        )}
      </div>
      {one.refund_minor !== null && (
        <dl className="sales-figures">
          <div className="sales-net">
            <dt>
              <Trans>Given back</Trans>
            </dt>
            <dd>
              <Money minor={one.refund_minor} currency={one.currency} />
            </dd>
          </div>
        </dl>
      )}
    </li>
  );
}
