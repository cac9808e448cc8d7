/** What may go wrong with wish lists and notices, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  wish_list_not_found: {
    title: msg`No list here`,
    text: msg`This wish list is gone, perhaps deleted in another tab, or it belongs to somebody else.`,
    canRetry: false,
  },
  shared_list_not_found: {
    title: msg`No longer shared`,
    text: msg`Whoever sent you this link does not share the list any more, or the link has lost a letter on its way.`,
    canRetry: false,
  },
  too_many_wish_lists: {
    title: msg`That is as many lists as there can be`,
    text: msg`There is no room for another wish list. Delete one that you no longer need.`,
    canRetry: false,
  },
  too_many_wishes: {
    title: msg`The list is full`,
    text: msg`This list has no room for another piece. Begin a second one.`,
    canRetry: false,
  },
  too_many_notices: {
    title: msg`That is as many notices as there can be`,
    text: msg`You wait for as many pieces as one may. Take one of them out in your account first.`,
    canRetry: false,
  },
  already_in_stock: {
    title: msg`It is here`,
    text: msg`This piece can be had right now: there is nothing to wait for. Load the page again to see it.`,
    canRetry: false,
  },
  sold_for_good: {
    title: msg`Sold for good`,
    text: msg`This was the only one, and it will not come back.`,
    canRetry: false,
  },
  product_not_found: {
    title: msg`No longer here`,
    text: msg`This piece has left the shop.`,
    canRetry: false,
  },
};

export function describeWishError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}

/** The shop has no wish lists. */
export function isNotOffered(error: unknown): boolean {
  return error instanceof GalleriaError && error.code === "not_offered";
}
