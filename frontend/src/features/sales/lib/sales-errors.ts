/** What may go wrong while buying, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  shop_does_not_sell: {
    title: msg`Nothing is sold here`,
    text: msg`This shop shows its pieces, but takes no orders here.`,
    canRetry: false,
  },
  cart_line_not_found: {
    title: msg`It is no longer in the bag`,
    text: msg`That piece has left the bag, perhaps in another tab.`,
    canRetry: false,
  },
  piece_not_offered: {
    title: msg`No longer offered`,
    text: msg`This piece is not offered any more. Nothing was added.`,
    canRetry: false,
  },
  fewer_left: {
    title: msg`Fewer are left`,
    text: msg`There are not that many left. The bag holds what there is.`,
    canRetry: false,
  },
  piece_sold_out: {
    title: msg`Just sold`,
    text: msg`Somebody was a moment faster: a piece in your bag has just been sold. Nothing was ordered and nothing charged.`,
    canRetry: false,
  },
  cart_full: {
    title: msg`The bag is full`,
    text: msg`A bag has room for so many different pieces and no more. Take something out first.`,
    canRetry: false,
  },
  cart_empty: {
    title: msg`The bag is empty`,
    text: msg`There is nothing in the bag to order, perhaps because it was ordered already.`,
    canRetry: false,
  },
  total_changed: {
    title: msg`The total has changed`,
    text: msg`Something costs another price than a moment ago. Nothing was ordered: look at the total, and order if you agree.`,
    canRetry: false,
  },
  delivery_not_offered: {
    title: msg`It cannot be delivered like this`,
    text: msg`This way of delivery is not offered for this bag and place. Choose another one; nothing was ordered.`,
    canRetry: false,
  },
  slot_not_offered: {
    title: msg`This time is no longer offered`,
    text: msg`Choose another time; nothing was ordered.`,
    canRetry: false,
  },
  slot_full: {
    title: msg`This time has just been taken`,
    text: msg`Somebody took the last place at this time. Choose another one; nothing was ordered and nothing charged.`,
    canRetry: false,
  },
  too_many_unpaid: {
    title: msg`First pay what is open`,
    text: msg`As much as this shop keeps for one buyer is already waiting for its payment. Pay or cancel one of those orders first; nothing was ordered.`,
    canRetry: false,
  },
  too_many_unpaid_from_network: {
    title: msg`Many orders from one place`,
    text: msg`So many orders that are paid later have come from your network that the shop takes no more just now. Try again later, or pay this one at once; nothing was ordered.`,
    canRetry: true,
  },
  payment_not_offered: {
    title: msg`It cannot be paid like this`,
    text: msg`This way to pay does not go with this delivery. Choose another one; nothing was ordered.`,
    canRetry: false,
  },
  order_not_found: {
    title: msg`No order here`,
    text: msg`There is no order at this address, or it belongs to somebody else. Use the link in the letter about it, or sign in.`,
    canRetry: false,
  },
  order_step_refused: {
    title: msg`Too late for that`,
    text: msg`The order has moved on in the meantime, and cannot do this any more.`,
    canRetry: false,
  },
  stripe_refuses: {
    title: msg`It cannot be paid by card`,
    text: msg`The payment service does not take this payment, and nothing was charged. Write to the shop: it can take the money in another way.`,
    canRetry: false,
  },
  outside_unavailable: {
    title: msg`The payment service does not answer`,
    text: msg`Nothing was charged. Try again in a moment.`,
    canRetry: true,
  },
  invalid_input: {
    title: msg`Something does not fit`,
    text: msg`The shop could not read one of the fields. Look through them and try again; nothing was ordered.`,
    canRetry: true,
  },
};

export function describeSalesError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}
