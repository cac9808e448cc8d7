/** Problem codes in words that a shopper understands. The engine's own `detail` is never shown for a known code. */
import { GalleriaError, NetworkError, TimeoutError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export interface ErrorWords {
  title: MessageDescriptor;
  text: MessageDescriptor;
  /** Whether asking again may help. */
  canRetry: boolean;
}

const GONE: ErrorWords = {
  title: msg`No longer here`,
  text: msg`This piece has left the shop. Its page is closed; others like it may still be on the shelves.`,
  canRetry: false,
};

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  product_archived: GONE,
  too_many_requests: {
    title: msg`A little slower, please`,
    text: msg`That were many requests in a short time. Wait a moment and try again.`,
    canRetry: true,
  },
};

const OFFLINE: ErrorWords = {
  title: msg`You are offline`,
  text: msg`We could not reach the shop. Check the connection and try again; what you have already seen stays here.`,
  canRetry: true,
};

const SILENT: ErrorWords = {
  title: msg`The shop does not answer`,
  text: msg`This device has a connection, but no answer came over it. Try again in a moment; what you have already seen stays here.`,
  canRetry: true,
};

const SLOW: ErrorWords = {
  title: msg`That took too long`,
  text: msg`The shop did not answer in time. Try again in a moment.`,
  canRetry: true,
};

const NOT_FOUND: ErrorWords = {
  title: msg`Nothing at this address`,
  text: msg`The page may have moved, or the address may have lost a letter on its way.`,
  canRetry: false,
};

const NOT_SIGNED_IN: ErrorWords = {
  title: msg`Sign in first`,
  text: msg`This belongs to an account. Sign in, and try again.`,
  canRetry: false,
};

const BAD_QUESTION: ErrorWords = {
  title: msg`We could not read that`,
  text: msg`Something in the address does not fit this shop. Clear the filters and start again.`,
  canRetry: false,
};

const BROKEN: ErrorWords = {
  title: msg`Something broke on our side`,
  text: msg`It is not your doing. Try again in a moment.`,
  canRetry: true,
};

/** A screen's code changed under an open page: only a fresh page helps. */
const OUTDATED: ErrorWords = {
  title: msg`There is a newer version of this page`,
  text: msg`We have changed something since you opened it. Load it again to go on.`,
  canRetry: true,
};

/** Nobody is signed in, whatever this device remembers. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof GalleriaError && error.status === 401;
}

export function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

export function describeError(error: unknown): ErrorWords {
  if (error instanceof NetworkError) return navigator.onLine ? SILENT : OFFLINE;
  if (error instanceof TimeoutError) return SLOW;
  if (isOutdated(error)) return navigator.onLine ? OUTDATED : OFFLINE;
  if (error instanceof GalleriaError) {
    const known = BY_CODE[error.code];
    if (known) return known;
    if (error.status === 401) return NOT_SIGNED_IN;
    if (error.status === 404) return NOT_FOUND;
    if (error.status === 410) return GONE;
    if (error.status < 500) return BAD_QUESTION;
  }
  if (isRouteMiss(error)) return NOT_FOUND;
  return BROKEN;
}

/** React Router throws its own response for an address that no route matches. */
function isRouteMiss(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === 404;
}
