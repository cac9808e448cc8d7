/** Where an order stands, in words for its buyer. */
import type { Order, OrderStatus } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const STATUS_NAMES: Record<OrderStatus, MessageDescriptor> = {
  pending: msg`Placed`,
  paid: msg`Paid`,
  preparing: msg`Being prepared`,
  ready: msg`Ready`,
  shipped: msg`On its way`,
  delivered: msg`Delivered`,
  completed: msg`Completed`,
  cancelled: msg`Cancelled`,
  disputed: msg`In dispute`,
  refunded: msg`Refunded`,
};

type Standing = Pick<Order, "status"> & Partial<Pick<Order, "lines" | "parts">> & { payment: Pick<Order["payment"], "method" | "status">; delivery: Pick<Order["delivery"], "kind"> };

/** Where the house sells nothing of an order: its sellers send it. */
const SAID_OF_OTHERS: Partial<Record<OrderStatus, MessageDescriptor>> = {
  paid: msg`Thank you. It is paid; each seller sends their part to you.`,
  shipped: msg`Everything is on its way to you.`,
  delivered: msg`Everything has arrived. Look at it in peace.`,
  completed: msg`Everything has arrived, and the sellers have their money.`,
};

/** What the buyer may want to know first: what is to be done, or what happens next. */
export function statusText({ status, payment, delivery, lines = [], parts = [] }: Standing): MessageDescriptor {
  const isOfOthers = parts.length > 0 && lines.every((_, position) => parts.some(({ positions }) => positions.includes(position)));
  if (status === "shipped" && isOfOthers && parts.some(({ unsent }) => unsent.length > 0)) return msg`What the sellers could send is on its way to you.`;
  if (isOfOthers && SAID_OF_OTHERS[status]) return SAID_OF_OTHERS[status];
  switch (status) {
    case "pending":
      if (payment.method === "card") return msg`We have it. It is yours as soon as it is paid.`;
      return payment.method === "at-pickup" ? msg`Thank you. We have it; you pay when you pick it up.` : msg`Thank you. We begin as soon as your payment has arrived.`;
    case "paid":
      return msg`Thank you. It is paid, and we will begin with it soon.`;
    case "preparing":
      return msg`We are at it.`;
    case "ready":
      return delivery.kind === "pickup" ? msg`It is ready: come and get it.` : msg`It is packed and about to leave.`;
    case "shipped":
      return msg`It has left the house.`;
    case "delivered":
    case "completed":
      return msg`It has arrived. We hope that it is what you wished for.`;
    case "cancelled":
      return payment.status === "open" || payment.status === "cancelled" ? msg`It was cancelled; nothing is to be paid.` : msg`It was cancelled; what you paid comes back.`;
    case "disputed":
      return msg`The payment is in dispute. The shop writes to you.`;
    case "refunded":
      return msg`Your money is on its way back.`;
  }
}
