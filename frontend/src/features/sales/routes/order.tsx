/** An order: where it stands, how it is paid, what was bought. The confirmation is this page as well. */
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { orderQueryOptions } from "#/features/sales/api/orders";
import { CancelOrder } from "#/features/sales/components/cancel-order";
import { OrderDelivery } from "#/features/sales/components/order-delivery";
import { OrderPayment } from "#/features/sales/components/order-payment";
import { OrderTimeline } from "#/features/sales/components/order-timeline";
import { PieceList } from "#/features/sales/components/piece-list";
import { QuoteTable } from "#/features/sales/components/quote-table";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { mayHaveReturns } from "#/features/sales/lib/may-have-returns";
import { STATUS_NAMES, statusText } from "#/features/sales/lib/status-words";
import { shopPath, useShop } from "#/lib/current-shop";
import { signInPath } from "#/lib/sign-in-path";
import { formatDate } from "#/lib/format";
import { loadWords } from "#/lib/i18n";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import "#/styles/orders.css";
import { Failure } from "#/ui/failure";
import { Skeleton } from "#/ui/skeleton";

const ReturnsSection = lazy(async () => {
  const [{ ReturnsSection: Section }] = await Promise.all([import("#/features/sales/returns/returns-section"), loadWords("returns")]);
  return { default: Section };
});

const PartsSection = lazy(async () => {
  const [{ PartsSection: Section }] = await Promise.all([import("#/features/sales/market/parts-section"), loadWords("market")]);
  return { default: Section };
});

export function OrderPage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const { ref = "" } = useParams();
  const key = useSearchParams()[0].get("key") ?? undefined;
  const { data: order, error, refetch } = useQuery(orderQueryOptions(ref, key));
  usePageTitle(t`Your order`, shop.name);
  if (error && !order) {
    const words = describeSalesError(error);
    return (
      <Failure
        title={i18n._(words.title)}
        text={i18n._(words.text)}
        onRetry={words.canRetry && (() => void refetch())}
        actions={
          <Link className="button button-quiet" to={signInPath(shopPath(shop.slug, `orders/${ref}`))}>
            <Trans>Sign in</Trans>
          </Link>
        }
      />
    );
  }
  if (!order) {
    return (
      <div className="page private" aria-busy>
        <Skeleton className="checkout-skeleton" />
      </div>
    );
  }
  return (
    <article className="page private order">
      <header className="order-head">
        <p className="order-ref">
          <Trans>
            Order {order.ref}, {formatDate(order.placed_at, { day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" })}
          </Trans>
        </p>
        <h1 className="private-title display">{i18n._(STATUS_NAMES[order.status])}</h1>
        <p className="order-text">{i18n._(statusText(order))}</p>
        {order.status === "pending" && (
          <p className="hint">
            <Trans>A letter with all of this is on its way to {order.email}.</Trans>
          </p>
        )}
      </header>
      <div className="order-parts">
        <div className="checkout-steps">
          {order.parts.length > 0 && (
            <Suspense fallback={<Skeleton className="returns-skeleton" />}>
              <PartsSection order={order} openedBy={key} />
            </Suspense>
          )}
          <OrderPayment order={order} openedBy={key} />
          <OrderDelivery order={order} />
          {mayHaveReturns(order) && (
            <Suspense fallback={<Skeleton className="returns-skeleton" />}>
              <ReturnsSection order={order} openedBy={key} />
            </Suspense>
          )}
          <OrderTimeline moments={order.timeline} />
          {order.may_cancel && <CancelOrder order={order} openedBy={key} />}
        </div>
        <section className="bag-sum checkout-sum" aria-labelledby="order-pieces">
          <h2 id="order-pieces" className="bag-sum-title display">
            <Trans>What you bought</Trans>
          </h2>
          <PieceList pieces={order.lines} currency={order.quote.currency} />
          <QuoteTable quote={order.quote} />
        </section>
      </div>
    </article>
  );
}
