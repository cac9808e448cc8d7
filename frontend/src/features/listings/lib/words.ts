/** What is said of pictures, states and refusals. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { ListingHint, ListingState } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";

export const HINT_WORDS: Readonly<Record<ListingHint, MessageDescriptor>> = {
  blurred: msg`Looks blurred. Hold the phone still, or step back a little.`,
  dark: msg`Looks dark. Daylight by a window shows more.`,
  small: msg`Small: it will look soft on a large screen.`,
  screenshot: msg`Looks like a screenshot. Buyers trust your own photographs.`,
};

export const STATE_WORDS: Readonly<Record<ListingState, MessageDescriptor>> = {
  active: msg`On sale`,
  paused: msg`Paused`,
  reserved: msg`Reserved`,
  sold: msg`Sold`,
  ended: msg`Ended`,
};

const BY_CODE: Readonly<Record<string, MessageDescriptor>> = {
  not_a_picture: msg`This is no picture that we can read. Try a JPEG, PNG, WebP or AVIF.`,
  picture_too_large: msg`This picture has more than 16 MB.`,
  too_many_pixels: msg`This picture has more pixels than we can take.`,
  picture_truncated: msg`This file is damaged or incomplete.`,
  too_many_listing_pictures: msg`That is as many pictures as a listing shows. Remove one first.`,
  too_many_drafts: msg`You have as many drafts as fit. Publish or discard one first.`,
  listing_sold: msg`It was sold meanwhile and stays as it was.`,
  status_refused: msg`That cannot be done where it stands now.`,
  product_not_found: msg`It is no longer here.`,
  stock_below_reserved: msg`Some of it are promised to buyers.`,
  not_allowed: msg`You may not sell in this shop.`,
  seller_not_approved: msg`The shop has not approved you as a seller yet.`,
};

export function codeWords(code: string): MessageDescriptor | undefined {
  return BY_CODE[code];
}

export function describeListingError(error: unknown): ErrorWords {
  const known = error instanceof GalleriaError ? BY_CODE[error.code] : undefined;
  return known ? { title: msg`That did not work`, text: known, canRetry: false } : describeError(error);
}
