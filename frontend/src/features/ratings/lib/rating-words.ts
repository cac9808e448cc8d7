/** What may be wrong with a rating, and what may go wrong with it, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { RatingFault } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";
import { formatDate } from "#/lib/format";

export const FAULTS: readonly (readonly [RatingFault, MessageDescriptor])[] = [
  ["offensive", msg`It offends`],
  ["personal", msg`It tells a name, an address or a number`],
  ["off-topic", msg`It is not about this sale`],
  ["unlawful", msg`It is against the law`],
  ["pressure", msg`It was given, or threatened with, to get something`],
];

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  rating_hidden: { title: msg`Hidden by the shop`, text: msg`The shop has hidden this rating: nothing can be added to it.`, canRetry: false },
  rating_report_decided: { title: msg`Decided already`, text: msg`The shop has looked at this rating as it is, and decided.`, canRetry: false },
};

export function describeRatingError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}

/** "November 2026" of "2026-11". */
export function sayMonth(month: string): string {
  return formatDate(`${month}-15T12:00:00Z`, { month: "long", year: "numeric" });
}
