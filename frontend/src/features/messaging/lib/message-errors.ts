/** What may go wrong with questions and answers, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import { msg } from "@lingui/core/macro";
import { describeError, type ErrorWords } from "#/lib/errors";

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  conversation_not_found: { title: msg`No such conversation`, text: msg`There is no conversation of yours at this address.`, canRetry: false },
  conversation_closed: { title: msg`It is closed`, text: msg`This conversation was closed in the meantime. Nothing more can be written in it.`, canRetry: false },
  seller_away: { title: msg`The seller is away`, text: msg`The seller does not sell here at the moment, and answers nothing.`, canRetry: false },
  seller_not_approved: { title: msg`You cannot answer now`, text: msg`The shop has not approved you as a seller, or has suspended you. Under “Sell here” it says why.`, canRetry: false },
  piece_not_on_offer: { title: msg`It is sold`, text: msg`This piece is sold. Only those who asked about it before can still write.`, canRetry: false },
  product_not_found: { title: msg`No longer here`, text: msg`This piece has left the shop.`, canRetry: false },
  own_piece: { title: msg`This is your own piece`, text: msg`You sell it yourself: there is nobody else to ask.`, canRetry: false },
  sold_by_the_house: { title: msg`The shop sells it`, text: msg`The shop itself sells this piece. Write to the shop.`, canRetry: false },
  not_publishable: { title: msg`Not on the page`, text: msg`Something of it was taken away in the meantime, so it cannot stand on the page.`, canRetry: false },
  too_many_published: { title: msg`The page is full`, text: msg`There are as many questions on this piece's page as it holds. Take one off first.`, canRetry: false },
  request_in_progress: { title: msg`It is on its way`, text: msg`This is being sent already. Try again in a moment.`, canRetry: true },
};

export function describeMessageError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}
