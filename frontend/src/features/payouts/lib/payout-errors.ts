/** What may go wrong on the way to one's money, in words that help on. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AccountValues } from "#/features/payouts/lib/account-schema";
import { describeError, type ErrorWords } from "#/lib/errors";

const NO_SELLER: ErrorWords = {
  title: msg`You sell nothing here`,
  text: msg`This account does not sell in this shop, and nothing stands in its books for you.`,
  canRetry: false,
};

const BY_CODE: Readonly<Record<string, ErrorWords>> = {
  not_a_seller: NO_SELLER,
  stripe_profile_missing: {
    title: msg`Your profile is missing`,
    text: msg`Stripe has to know where you live. Say it first in your profile as a seller.`,
    canRetry: false,
  },
  stripe_country_not_served: {
    title: msg`Not in your country`,
    text: msg`Stripe cannot send money from this shop to the country in your profile. Please write to the shop: it may pay you in another way.`,
    canRetry: false,
  },
  stripe_refuses: {
    title: msg`Stripe says no`,
    text: msg`Stripe does not do this with what it knows of you. Please write to the shop.`,
    canRetry: false,
  },
  no_stripe_account: {
    title: msg`Not yet`,
    text: msg`The dashboard is there once you have told Stripe what it needs.`,
    canRetry: false,
  },
  outside_unavailable: {
    title: msg`Stripe does not answer`,
    text: msg`Stripe does not answer just now. Nothing was changed; try again in a moment.`,
    canRetry: true,
  },
};

export function describePayoutError(error: unknown): ErrorWords {
  return (error instanceof GalleriaError ? BY_CODE[error.code] : undefined) ?? describeError(error);
}

export function needsProfile(error: unknown): boolean {
  return error instanceof GalleriaError && error.code === "stripe_profile_missing";
}

const FAULTS: Readonly<Record<string, MessageDescriptor>> = {
  "iban invalid": msg`This is no IBAN: a sign is wrong or missing`,
  "iban missing": msg`Accounts in this country have an IBAN`,
  "bic invalid": msg`This is no BIC: eight or eleven letters and digits`,
  "bic missing": msg`Needed where there is no IBAN`,
  "bic other_country": msg`This bank is in another country than the account`,
  "number invalid": msg`4 to 34 letters and digits`,
};

/** What the engine holds against the account, by field. */
export function accountFaults(error: unknown): [field: keyof AccountValues, words: MessageDescriptor][] {
  if (!(error instanceof GalleriaError) || error.status !== 422) return [];
  return (error.problem.errors ?? []).map(({ field, code }) => [field as keyof AccountValues, FAULTS[`${field} ${code}`] ?? msg`This does not fit`]);
}
