/** What is wrong, where a dispute stands for either side, and what may go wrong with it. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { Dispute, DisputeReason } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeMarketError } from "#/features/sales/market/market-words";
import type { ErrorWords } from "#/lib/errors";
import { currencyDigits, majorToMinor } from "#/lib/format";

export type Side = "buyer" | "seller";

export const REASONS: Record<DisputeReason, MessageDescriptor> = {
  "not-received": msg`It has not come`,
  "not-as-described": msg`It is not what was described`,
  damaged: msg`It came damaged`,
  "not-authentic": msg`It is not real`,
  other: msg`Something else`,
};

type Standing = Pick<Dispute, "status" | "outcome" | "granted_minor" | "sent_back_at">;

/** Above the dispute: what it is now. */
export function disputeTitle({ status, outcome, granted_minor: granted }: Standing): MessageDescriptor {
  if (status === "open") return msg`The seller has to answer`;
  if (status === "decision") return msg`The shop decides`;
  if (status === "returning") return msg`It goes back first`;
  if (outcome === "withdrawn") return msg`Let be`;
  return granted === null || granted > 0 ? msg`Settled: money goes back` : msg`Settled: nothing goes back`;
}

/** What happens next, for this side. */
export function disputeText(dispute: Standing, side: Side): MessageDescriptor {
  switch (dispute.status) {
    case "open":
      return side === "buyer"
        ? msg`The seller reads it and answers. Until it is settled nobody gets the money.`
        : msg`Your buyer says that something is wrong. Give what is asked for, ask for it to come back first, or say why you do not agree. Until it is settled the money waits.`;
    case "decision":
      return msg`The people of the shop read what both of you have said, and decide. The money waits until then.`;
    case "returning":
      if (side === "buyer") return dispute.sent_back_at === null ? msg`Send it to this address. When it is there, your money comes back.` : msg`When it is there, your money comes back.`;
      return dispute.sent_back_at === null ? msg`Your buyer sends it back. When it is with you, the money goes back.` : msg`It is on its way to you. Say so when it is there: then the money goes back.`;
    case "closed":
      return CLOSED[dispute.outcome];
  }
}

const CLOSED: Record<Dispute["outcome"], MessageDescriptor> = {
  "": msg`It is settled.`,
  agreed: msg`The seller gave what was asked for.`,
  decided: msg`The shop has decided, in the words below.`,
  returned: msg`It has come back, and so has the money.`,
  withdrawn: msg`The buyer let it be. The sale goes on as it did before.`,
  dropped: msg`All of it was paid back, so there is nothing left to settle.`,
};

const AMOUNT = /^\d{1,12}([.,]\d{1,3})?$/;

/** An amount as it was typed, in minor units; null when it is none, or not from one unit to the most that can be asked. */
export function readAsked(typed: string, currency: string, most: number): number | null {
  const words = typed.trim();
  if (!AMOUNT.test(words)) return null;
  const [, behind = ""] = words.split(/[.,]/);
  if (behind.length > currencyDigits(currency)) return null;
  const minor = majorToMinor(Number(words.replace(",", ".")), currency);
  return minor >= 1 && minor <= most ? minor : null;
}

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  dispute_not_possible: { title: msg`Not now`, text: msg`This cannot be said about it now: it has not been on its way for long enough, or the time to look at it is over.`, canRetry: false },
  dispute_exists: { title: msg`Said already`, text: msg`Something was said about this already, perhaps in another tab. Below you see how it stands.`, canRetry: false },
  dispute_return_open: { title: msg`It is to come back`, text: msg`You have asked to send this back. Wait for the answer to that, or give that return up first.`, canRetry: false },
  dispute_step_refused: { title: msg`It has moved on`, text: msg`This has moved on in the meantime, and cannot do that any more. Below you see how it stands now.`, canRetry: false },
  dispute_more_than_left: { title: msg`More than is left`, text: msg`So much is not left of what was paid. Ask for less.`, canRetry: false },
  dispute_picture_not_found: { title: msg`A picture is gone`, text: msg`One of the pictures is no longer there. Remove it, and choose it once more.`, canRetry: false },
  dispute_too_many_pictures: { title: msg`Too many pictures`, text: msg`There are too many pictures. Remove one first.`, canRetry: false },
  dispute_too_many_posts: { title: msg`That is enough`, text: msg`So much was said already that no more can be added. The shop reads all of it.`, canRetry: false },
  not_a_picture: { title: msg`No picture`, text: msg`This file is no picture that we can read. JPEG, PNG, WebP and AVIF are fine.`, canRetry: false },
  picture_truncated: { title: msg`Damaged`, text: msg`This picture is damaged or incomplete.`, canRetry: false },
  picture_too_large: { title: msg`Too large`, text: msg`A picture may have up to 16 MB.`, canRetry: false },
  too_many_pixels: { title: msg`Too large`, text: msg`This picture has too many pixels. Make it smaller.`, canRetry: false },
};

export function describeDisputeError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeMarketError(error);
}
