/** What may go wrong with sellers, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  shop_has_no_market: {
    title: msg`Only the house sells here`,
    text: msg`Nobody else sells in this shop.`,
    canRetry: false,
  },
  seller_not_found: {
    title: msg`No such seller`,
    text: msg`Nobody sells here under this name, or not any more.`,
    canRetry: false,
  },
  works_here: {
    title: msg`You work here`,
    text: msg`Whoever works in this shop sells for the house, and not beside it.`,
    canRetry: false,
  },
  seller_terms_moved: {
    title: msg`The terms have changed`,
    text: msg`The shop has changed its terms while you were reading. Load the page again and read the new ones.`,
    canRetry: false,
  },
  seller_step_refused: {
    title: msg`You have applied already`,
    text: msg`Your application is here. Load the page again to see how it stands.`,
    canRetry: false,
  },
  seller_kind_fixed: {
    title: msg`This cannot be changed here`,
    text: msg`Whether you sell as a private person or as a company was part of the decision. Write to the shop when that has changed.`,
    canRetry: false,
  },
  own_piece: {
    title: msg`This is your own piece`,
    text: msg`You sell it yourself: you can change it, or take it down.`,
    canRetry: false,
  },
  product_not_found: {
    title: msg`No longer here`,
    text: msg`This piece has left the shop.`,
    canRetry: false,
  },
};

export function describeSellerError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}
