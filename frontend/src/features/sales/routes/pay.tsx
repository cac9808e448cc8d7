/** Where an order is paid by card. A document of its own: only here may Stripe's script and frames be loaded. */
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Order } from "@galleria/sdk/types";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { orderQueryOptions } from "#/features/sales/api/orders";
import { CardForm } from "#/features/sales/components/card-form";
import { PieceList } from "#/features/sales/components/piece-list";
import { QuoteTable } from "#/features/sales/components/quote-table";
import { orderPath, payPath } from "#/features/sales/lib/order-path";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { hasMovedOn, MOST_LOOKS, useCheckPayment, usePaymentIntent } from "#/features/sales/lib/use-card-payment";
import { useMinutesLeft } from "#/features/sales/lib/use-minutes-left";
import { useShop } from "#/lib/current-shop";
import { formatDate } from "#/lib/format";
import { usePageTitle } from "#/lib/use-page-title";
import "#/styles/bag.css";
import "#/styles/checkout.css";
import "#/styles/forms.css";
import "#/styles/orders.css";
import { Failure } from "#/ui/failure";
import { Notice } from "#/ui/form/notice";
import { Skeleton } from "#/ui/skeleton";

export function PayPage() {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const { ref = "" } = useParams();
  const [search] = useSearchParams();
  const key = search.get("key") ?? undefined;
  const { data: order, error, refetch } = useQuery(orderQueryOptions(ref, key));
  const checking = useCheckPayment(ref, key);
  const back = orderPath({ shop: shop.slug, ref, key: key ?? null });
  const comesBack = search.has("redirect_status");
  const { mutate: check } = checking;
  const hasAsked = useRef(false);
  usePageTitle(t`Pay your order`, shop.name);

  // The buyer's bank sends them back with Stripe's words in the address: it is asked what became of it, and the address is cleaned.
  useEffect(() => {
    if (!comesBack || hasAsked.current) return;
    hasAsked.current = true;
    history.replaceState(history.state, "", payPath({ shop: shop.slug, ref, key: key ?? null }));
    check(MOST_LOOKS);
  }, [comesBack, check, shop.slug, ref, key]);
  const isSettled = order !== undefined && order.payment.status !== "open";
  useEffect(() => {
    if (isSettled) void navigate(back, { replace: true });
  }, [isSettled, navigate, back]);

  if (error && !order) {
    const words = describeSalesError(error);
    return <Failure title={i18n._(words.title)} text={i18n._(words.text)} onRetry={words.canRetry && (() => void refetch())} />;
  }
  if (!order || isSettled || checking.isPending) {
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
          <Trans>Order {order.ref}</Trans>
        </p>
        <h1 className="private-title display">
          <Trans>Pay by card</Trans>
        </h1>
      </header>
      <div className="order-parts">
        <div className="checkout-steps">
          <Paying order={order} openedBy={key} back={back} onMoved={() => void refetch()} />
        </div>
        <section className="bag-sum checkout-sum" aria-labelledby="order-pieces">
          <h2 id="order-pieces" className="bag-sum-title display">
            <Trans>What you buy</Trans>
          </h2>
          <PieceList pieces={order.lines} currency={order.quote.currency} />
          <QuoteTable quote={order.quote} />
        </section>
      </div>
    </article>
  );
}

interface PayingProps {
  order: Order;
  openedBy: string | undefined;
  back: string;
  onMoved: () => void;
}

function Paying({ order, openedBy, back, onMoved }: PayingProps) {
  const { i18n } = useLingui();
  const { data: intent, error, refetch, isFetching } = usePaymentIntent(order, openedBy);
  const minutes = useMinutesLeft(order.payment.due_at);
  const hasMoved = hasMovedOn(error);
  useEffect(() => {
    if (hasMoved) onMoved();
    // The order is looked at once for an answer, not for each drawing.
  }, [hasMoved]); // eslint-disable-line react-hooks/exhaustive-deps
  if (!order.payment.can_pay || minutes === 0) {
    return (
      <Notice kind="warning" title={<Trans>The time to pay is over</Trans>}>
        <Trans>Nothing was charged, and the order is cancelled by itself.</Trans>{" "}
        <a className="text-link" href={back}>
          <Trans>To the order</Trans>
        </a>
      </Notice>
    );
  }
  // What it says when the order has moved on is said by the order a moment later.
  if (error && !intent && !hasMoved) {
    const words = describeSalesError(error);
    return (
      <Notice
        kind="warning"
        title={i18n._(words.title)}
        action={
          <button type="button" className="button button-quiet" disabled={isFetching} onClick={() => void refetch()}>
            <Trans>Try again</Trans>
          </button>
        }
      >
        {i18n._(words.text)}
      </Notice>
    );
  }
  return (
    <section className="checkout-step pay" aria-labelledby="pay-card">
      <h2 id="pay-card" className="checkout-title display">
        <Trans>Your card</Trans>
      </h2>
      <p className="hint" role="timer">
        {order.payment.due_at !== null && (
          <Trans>
            Your pieces are kept until {formatDate(order.payment.due_at, { hour: "numeric", minute: "2-digit" })}, for <Plural value={minutes} one="# more minute" other="# more minutes" />.
          </Trans>
        )}
      </p>
      {intent ? <CardForm orderRef={order.ref} intent={intent} openedBy={openedBy} /> : <Skeleton className="pay-skeleton" />}
      <p className="hint">
        <Trans>Your card goes straight to Stripe, which charges it; the shop never sees it.</Trans>{" "}
        <a className="text-link" href={back}>
          <Trans>Back to the order</Trans>
        </a>
      </p>
    </section>
  );
}
