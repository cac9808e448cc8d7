/** What a seller reads about what comes back of theirs. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { ReturnReason, ReturnStatus, SoldReturn } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeReturnError } from "#/features/sales/returns/return-words";
import type { ErrorWords } from "#/lib/errors";

export const SOLD_NAMES: Record<ReturnStatus, MessageDescriptor> = {
  requested: msg`Wants an answer`,
  approved: msg`May be sent back`,
  declined: msg`Declined`,
  sent: msg`On its way back`,
  received: msg`With the shop to decide`,
  refunded: msg`Given back`,
  cancelled: msg`Given up by the buyer`,
  closed: msg`Closed`,
};

export const SAID_REASONS: Record<ReturnReason, MessageDescriptor> = {
  "changed-mind": msg`Changed their mind`,
  damaged: msg`Says that it is damaged`,
  "not-as-described": msg`Says that it is not as described`,
  "wrong-piece": msg`Says that it is the wrong piece`,
  "too-late": msg`Says that it came too late`,
  other: msg`Has another reason`,
};

/** What the seller does next, or what has come of it. */
export function saySold({ status, is_house, ending, money, answered_by }: SoldReturn): MessageDescriptor {
  if (is_house) return msg`It holds pieces of several sellers, so the shop deals with it. You need not do anything; what it takes from you stands in your balance.`;
  if (ending !== "") return ENDED[ending];
  if (status === "declined" && answered_by === "shop") return msg`The shop has declined it. What is left of the sale goes on.`;
  if (status === "received" && money === "at_bank") return msg`The buyer's bank looks into the payment. The shop goes on with it when the bank has decided; you need not do anything.`;
  return NEXT[status];
}

const ENDED: Record<Exclude<SoldReturn["ending"], "">, MessageDescriptor> = {
  unsent: msg`Your buyer did not send it in time. What is left of the sale goes on.`,
  bank: msg`The buyer's bank has taken the money of this sale back, so nothing can be given back for it. You need not do anything.`,
  paid: msg`The money of this sale went back to your buyer another way, so nothing can be given back for it. You need not do anything.`,
};

const NEXT: Record<ReturnStatus, MessageDescriptor> = {
  requested: msg`Your buyer waits for your answer, and sends nothing before.`,
  approved: msg`Your buyer knows where to send it. Say so as soon as it is there.`,
  declined: msg`You did not take it back. If your buyer does not agree, the shop decides.`,
  sent: msg`It is on its way to you. Say so as soon as it is there: then the money goes back.`,
  received: msg`The shop looks at what you said and decides how much goes back.`,
  refunded: msg`The money went back to your buyer, out of this sale.`,
  cancelled: msg`Your buyer keeps it. What is left of the sale goes on.`,
  closed: msg`Nothing more happens with it. What is left of the sale goes on.`,
};

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  return_must_be_agreed: { title: msg`It cannot be declined`, text: msg`The shop lets buyers send this back for any reason. You can agree, or let your buyer keep it.`, canRetry: false },
  return_nothing_came: { title: msg`Nothing came?`, text: msg`Count at least one piece. If nothing came, wait a little, or write to the shop.`, canRetry: false },
  dispute_at_bank: { title: msg`The bank looks at it`, text: msg`The buyer's bank holds this payment. The shop settles it with them; nothing was changed.`, canRetry: false },
  refund_too_large: { title: msg`Nothing is left`, text: msg`What was paid for it has gone back already. Write to the shop.`, canRetry: false },
};

export function describeSoldError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeReturnError(error);
}
