import { Trans, useLingui } from "@lingui/react/macro";
import type { Order } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { MoneyBack } from "#/features/sales/components/money-back";
import { payPath } from "#/features/sales/lib/order-path";
import { PAYMENT_NAMES } from "#/features/sales/lib/payment-words";
import { formatDate } from "#/lib/format";
import { Money } from "#/ui/money";

const STANDING: Record<Order["payment"]["status"], MessageDescriptor> = {
  open: msg`open`,
  paid: msg`paid`,
  cancelled: msg`cancelled`,
  part_refunded: msg`partly given back`,
  refunded: msg`given back`,
};

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;
const MINUTE = { hour: "numeric", minute: "2-digit" } as const;

/** How it is paid, and what is left to do for that. */
export function OrderPayment({ order, openedBy }: { order: Order; openedBy: string | undefined }) {
  const { payment, quote, ref, key, invoice } = order;
  const { i18n } = useLingui();
  return (
    <section className="checkout-step" aria-labelledby="order-payment">
      <h2 id="order-payment" className="checkout-title display">
        <Trans>Payment</Trans>
      </h2>
      <p className="order-line">
        {i18n._(PAYMENT_NAMES[payment.method])}: <Money minor={payment.amount_minor} currency={quote.currency} />, {i18n._(STANDING[payment.status])}
      </p>
      <MoneyBack payment={payment} currency={quote.currency} />
      {invoice !== null && (
        <p>
          <a className="text-link" href={`/api/v1/orders/${ref}/invoice${key === null ? "" : `?key=${key}`}`} target="_blank" rel="noreferrer">
            <Trans>Invoice {invoice} (PDF)</Trans>
          </a>
        </p>
      )}
      {order.parts.some(({ documents }) => documents.length > 0) && (
        <p className="hint">
          <Trans>What others sell of it has documents of its own: they stand with each seller.</Trans>
        </p>
      )}
      {payment.can_pay && (
        // A whole load: only that document may bring Stripe's form.
        <a className="button order-pay" href={payPath({ ...order, key: openedBy ?? null })}>
          <Trans>Pay now</Trans>
        </a>
      )}
      {payment.status === "open" && payment.method !== "card" && payment.instructions.length > 0 && (
        <ul className="order-todo">
          {payment.instructions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {payment.status === "open" && payment.method === "card" && !payment.can_pay && (
        <p className="hint">
          <Trans>The time to pay is over. Nothing was charged.</Trans>
        </p>
      )}
      {payment.status === "open" && payment.due_at && (payment.method !== "card" || payment.can_pay) && (
        <p className="hint">
          <Trans>Kept for you until {formatDate(payment.due_at, payment.method === "card" ? MINUTE : DAY)}.</Trans>
        </p>
      )}
    </section>
  );
}
