/** Where a seller's part of an order stands, in words for its buyer and for its seller, and what may go wrong with it. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { Order, OrderPart, Sale, SaleStatus } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import type { ErrorWords } from "#/lib/errors";
import { formatDate } from "#/lib/format";

/** The way of a part that goes well. */
export const WAY = ["paid", "shipped", "arrived", "released"] as const;
export type Stage = (typeof WAY)[number];

export const BUYERS_WAY: Record<Stage, MessageDescriptor> = {
  paid: msg`Paid`,
  shipped: msg`On its way`,
  arrived: msg`With you`,
  released: msg`Seller paid`,
};

export const SELLERS_WAY: Record<Stage, MessageDescriptor> = {
  paid: msg`Paid`,
  shipped: msg`On its way`,
  arrived: msg`With the buyer`,
  released: msg`Yours`,
};

/** How sales are called in a seller's list and above one. */
export const SALE_NAMES: Record<SaleStatus, MessageDescriptor> = {
  paid: msg`To be sent`,
  shipped: msg`On its way`,
  arrived: msg`With the buyer`,
  released: msg`Yours`,
  refunded: msg`Paid back`,
};

/** How one sale is called. */
export function saleName({ status, is_part_sent }: Pick<Sale, "status" | "is_part_sent">): MessageDescriptor {
  return is_part_sent ? msg`Sent in part` : SALE_NAMES[status];
}

type Standing = Pick<OrderPart, "parcels" | "status" | "due_at" | "may" | "is_at_bank" | "charged_back_minor">;

/** Whether the money waits for something that is open about the order: a part that has left can be confirmed at any time, but for that. */
export function isSettling(order: Pick<Order, "status">, { status, may }: Pick<OrderPart, "status" | "may">): boolean {
  if (status === "released" || status === "refunded") return false;
  return order.status === "disputed" || (status !== "paid" && !may.includes("confirm"));
}

/** What its buyer may want to know: who has the money, and until when. */
export function partText(order: Pick<Order, "status">, part: Standing, seller: string): MessageDescriptor {
  if (part.is_at_bank && part.status !== "refunded") return msg`Your bank looks into this payment. Until it has decided, the money stays where it is.`;
  if (isSettling(order, part)) return msg`Something about this order is being settled. The money waits until it is.`;
  const until = part.due_at === null ? null : formatDate(part.due_at, { day: "numeric", month: "long" });
  switch (part.status) {
    case "paid":
      if (part.parcels.length > 0) return msg`${seller} sends the rest next. The money is held until you have all of it and have looked at it.`;
      return msg`${seller} sends it next. The money is held until you have it and have looked at it.`;
    case "shipped":
      return until === null
        ? msg`The money is held until you have it and have looked at it.`
        : msg`The money is held until you have it and have looked at it. If nobody says anything, it counts as with you on ${until}.`;
    case "arrived":
      return until === null ? msg`The money is held while you look at it.` : msg`The money is held until ${until}. Then ${seller} gets it.`;
    case "released":
      return msg`${seller} has the money.`;
    case "refunded":
      return part.charged_back_minor > 0 ? msg`Your bank has taken back what you paid for this.` : msg`What you paid for this comes back to you.`;
  }
}

/** What its seller may want to know: what is to be done, or what happens next. */
export function saleText(sale: Pick<Sale, "status" | "is_part_sent" | "due_at" | "inspection_days" | "is_at_bank" | "charged_back_minor">): MessageDescriptor {
  const { status, due_at, inspection_days: days } = sale;
  if (sale.is_at_bank && status !== "refunded") return bankText(status);
  const until = due_at === null ? null : formatDate(due_at, { day: "numeric", month: "long" });
  switch (status) {
    case "paid":
      if (sale.is_part_sent) return msg`A part of it is on its way. Send the rest now: once your buyer has all of it, there are ${days} days to look at it, and then the money is yours. What is not sent within 30 days goes back to the buyer.`;
      return msg`It is paid, and the money is held for you. Send it now: once your buyer has it, there are ${days} days to look at it, and then the money is yours. What is not sent within 30 days goes back to the buyer.`;
    case "shipped":
      return until === null ? msg`It is on its way to your buyer.` : msg`It counts as with your buyer on ${until}, if nobody says so sooner. Then there are ${days} days to look at it.`;
    case "arrived":
      return until === null ? msg`Your buyer has it and looks at it.` : msg`Your buyer looks at it until ${until}. When nothing is wrong by then, the money is yours.`;
    case "released":
      return msg`The money is yours.`;
    case "refunded":
      return sale.charged_back_minor > 0
        ? msg`Your buyer's bank has taken back what was paid for it. Your part of that was taken from this sale; its commission went back to you.`
        : msg`All that was paid for it went back to your buyer.`;
  }
}

/** While the buyer's bank looks into the payment. */
function bankText(status: SaleStatus): MessageDescriptor {
  switch (status) {
    case "paid":
      return msg`Your buyer's bank looks into the payment: do not send it before the bank has decided. That can take two or three months; the shop answers the bank.`;
    case "released":
      return msg`The money is yours, but your buyer's bank looks into the payment. If it takes the money back, your part of that is taken from your balance.`;
    default:
      return msg`Your buyer's bank looks into the payment. The money waits until the bank has decided, which can take two or three months; the shop answers the bank. Write to it if you have a receipt of the parcel.`;
  }
}

export interface Earning {
  name: MessageDescriptor;
  minor: number;
}

/** What one earns, line by line; the lines add up to what is left. Of what went back, its commission comes back as well. */
export function listEarnings(sale: Pick<Sale, "total_minor" | "delivery_minor" | "refunded_minor" | "charged_back_minor"> & { commission_minor: number; net_minor: number }): Earning[] {
  const { total_minor, delivery_minor, refunded_minor, charged_back_minor, commission_minor, net_minor } = sale;
  const returned = net_minor - (total_minor - commission_minor - refunded_minor);
  const lines: Earning[] = [
    { name: msg`Goods`, minor: total_minor - delivery_minor },
    { name: msg`Delivery`, minor: delivery_minor },
    { name: msg`Commission`, minor: -commission_minor },
    { name: msg`Went back to the buyer`, minor: charged_back_minor - refunded_minor },
    { name: msg`Taken back by the buyer's bank`, minor: -charged_back_minor },
    { name: msg`Commission given back`, minor: returned },
  ];
  return lines.filter(({ minor }, place) => place === 0 || minor !== 0);
}

export const NO_SALE: ErrorWords = { title: msg`No sale here`, text: msg`There is no sale at this address, or it belongs to somebody else.`, canRetry: false };

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  sale_step_refused: { title: msg`It has moved on`, text: msg`This has moved on in the meantime, and cannot do that any more. Below you see how it stands now.`, canRetry: false },
  pieces_not_left: { title: msg`So many are not left`, text: msg`Not so many pieces are left to be sent, perhaps because some have left in another parcel. Look at what is left.`, canRetry: false },
  sale_in_dispute: { title: msg`Something is being settled`, text: msg`The money stays where it is until what is open about this order is settled.`, canRetry: false },
  sale_held_too_long: { title: msg`That is too long`, text: msg`So many more days cannot be agreed any more. Choose fewer.`, canRetry: false },
  sale_nothing_asked: { title: msg`Already answered`, text: msg`There is no wish for more time left to answer, perhaps because you answered it in another tab.`, canRetry: false },
  sale_not_found: NO_SALE,
  dispute_at_bank: { title: msg`The bank looks at it`, text: msg`The buyer's bank is looking at this payment. Nothing can be paid back before it has decided.`, canRetry: false },
  invalid_input: { title: msg`Something does not fit`, text: msg`The shop could not read what you wrote. Look at it again; nothing has changed.`, canRetry: true },
};

export function describeMarketError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeSalesError(error);
}
