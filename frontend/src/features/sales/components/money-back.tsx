/** Money that goes back, and where it is. */
import { useLingui } from "@lingui/react/macro";
import type { Order } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Money } from "#/ui/money";

const REFUNDS: Record<Order["payment"]["refunds"][number]["status"], MessageDescriptor> = {
  waiting: msg`on its way back to you`,
  done: msg`given back`,
  failed: msg`could not be sent yet; the shop is looking at it`,
};

const SENT_BACK: Record<Order["payment"]["sent_back"][number]["reason"], MessageDescriptor> = {
  late: msg`It came too late: somebody else has your pieces.`,
  cancelled: msg`It came after the order was cancelled.`,
  amount: msg`It was another amount than the order's.`,
  twice: msg`The order was paid already.`,
};

export function MoneyBack({ payment, currency }: { payment: Order["payment"]; currency: string }) {
  const { i18n } = useLingui();
  return (
    <>
      {payment.refunds.map((refund) => (
        <p key={refund.at} className="hint">
          <Money minor={refund.amount_minor} currency={currency} />: {i18n._(REFUNDS[refund.status])}
        </p>
      ))}
      {payment.sent_back.map((one, place) => (
        <p key={place} className="order-todo">
          <Money minor={one.amount_minor} currency={currency} />: {i18n._(REFUNDS[one.is_done ? "done" : "waiting"])}. {i18n._(SENT_BACK[one.reason])}
        </p>
      ))}
    </>
  );
}
