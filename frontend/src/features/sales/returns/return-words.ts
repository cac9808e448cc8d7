/** What returns are called, and what may go wrong with them. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { Return, ReturnReason, ReturnStatus } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import type { ErrorWords } from "#/lib/errors";

export const REASONS: readonly [ReturnReason, MessageDescriptor][] = [
  ["changed-mind", msg`I have changed my mind`],
  ["damaged", msg`It is damaged`],
  ["not-as-described", msg`It is not as described`],
  ["wrong-piece", msg`It is the wrong piece`],
  ["too-late", msg`It arrived too late`],
  ["other", msg`Something else`],
];

/** Something is wrong with the piece: that can be said of everything, and longer. */
export const REPORTS: ReadonlySet<ReturnReason> = new Set<ReturnReason>(["damaged", "not-as-described", "wrong-piece"]);

/** Whether a moment has passed; what has no end never has. */
export function isOver(until: string | null): boolean {
  return until !== null && Date.parse(until) < Date.now();
}

export const RETURN_NAMES: Record<ReturnStatus, MessageDescriptor> = {
  requested: msg`Asked for`,
  approved: msg`Send it back`,
  declined: msg`Declined`,
  sent: msg`On its way to us`,
  received: msg`Arrived`,
  refunded: msg`Given back`,
  cancelled: msg`Given up`,
  closed: msg`Closed`,
};

/** What happens next, or what has come of it. */
export function nextStep({ status, comes_back, seller, answered_by, objects_until }: Return): MessageDescriptor {
  if (status === "declined" && answered_by === "platform") return NEXT.closed;
  if (status === "declined" && seller !== null && answered_by === "seller") return objects_until === null ? msg`The seller does not take it back.` : OBJECTING;
  if (seller !== null && status in BY_SELLER) return BY_SELLER[status] ?? NEXT[status];
  if (status === "received" && !comes_back) return msg`You need not send anything. Your money comes next.`;
  return NEXT[status];
}

const OBJECTING = msg`The seller does not take it back. If you do not agree, say above what is wrong: then the shop decides.`;

/** Where a seller beside the house deals with it. */
const BY_SELLER: Partial<Record<ReturnStatus, MessageDescriptor>> = {
  requested: msg`The seller answers within a few days, else the shop does. Do not send anything yet.`,
  sent: msg`The seller looks out for it, and your money comes as soon as it is there.`,
};

const NEXT: Record<ReturnStatus, MessageDescriptor> = {
  requested: msg`We look at it and answer by e-mail. Do not send anything yet.`,
  approved: msg`Pack it well, put the number of the return inside, and send it to this address.`,
  declined: msg`We cannot take it back.`,
  sent: msg`We look out for it, and write when it is here.`,
  received: msg`It is here. We look at it, and your money comes next.`,
  refunded: msg`The money goes back the way it came.`,
  cancelled: msg`You keep it.`,
  closed: msg`Nothing more happens with it.`,
};

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  return_not_open: { title: msg`Nothing can be sent back`, text: msg`Of this order nothing can be sent back any more.`, canRetry: false },
  return_too_late: { title: msg`The time is over`, text: msg`For this reason it could be sent back earlier only. Nothing was asked for.`, canRetry: false },
  return_never: {
    title: msg`This does not come back`,
    text: msg`One of these pieces cannot be sent back. If something is wrong with it, choose that as the reason.`,
    canRetry: false,
  },
  return_in_dispute: { title: msg`It is being settled`, text: msg`What is wrong with one of these pieces is being settled already. It cannot be sent back meanwhile.`, canRetry: false },
  return_fewer_left: { title: msg`Fewer can be sent back`, text: msg`Some of these were sent back already, perhaps in another tab. Look at the numbers again.`, canRetry: false },
  return_step_refused: { title: msg`It has moved on`, text: msg`The return has moved on in the meantime, and cannot do this any more.`, canRetry: false },
  return_not_found: { title: msg`No return here`, text: msg`There is no such return, or it belongs to somebody else.`, canRetry: false },
  return_picture_not_found: { title: msg`A picture is gone`, text: msg`One of the pictures is no longer there. Remove it, and choose it once more.`, canRetry: false },
  return_too_many_pictures: { title: msg`Too many pictures`, text: msg`There are too many pictures. Remove one first.`, canRetry: false },
  not_a_picture: { title: msg`No picture`, text: msg`This file is no picture that we can read. JPEG, PNG, WebP and AVIF are fine.`, canRetry: false },
  picture_truncated: { title: msg`Damaged`, text: msg`This picture is damaged or incomplete.`, canRetry: false },
  picture_too_large: { title: msg`Too large`, text: msg`A picture may have up to 16 MB.`, canRetry: false },
  too_many_pixels: { title: msg`Too large`, text: msg`This picture has too many pixels. Make it smaller.`, canRetry: false },
};

export function describeReturnError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeSalesError(error);
}
