/** What stars mean, and what may go wrong with a rating. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeMarketError } from "#/features/sales/market/market-words";
import type { ErrorWords } from "#/lib/errors";

export const MEANINGS: readonly MessageDescriptor[] = [msg`Bad`, msg`Not good`, msg`All right`, msg`Good`, msg`Very good`];
export const LONGEST = 1000;

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  rating_not_possible: {
    title: msg`Not possible now`,
    text: msg`It can be rated once the sale is over, for 90 days, and changed for 30. Load the page again to see how it stands.`,
    canRetry: false,
  },
  rating_own_sale: { title: msg`Your own sale`, text: msg`Nobody rates what they sold themselves.`, canRetry: false },
  rating_hidden: { title: msg`Hidden by the shop`, text: msg`The shop has hidden it meanwhile. Load the page again to read why.`, canRetry: false },
};

export function describeRatingError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeMarketError(error);
}
