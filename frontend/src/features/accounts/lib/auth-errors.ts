/** What may go wrong while signing in, in words, at the field that it concerns. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { describeError } from "#/lib/errors";

const BY_CODE: Readonly<Record<string, MessageDescriptor>> = {
  email_password_mismatch: msg`E-mail and password do not go together.`,
  too_many_login_attempts: msg`Too many attempts. Wait a few minutes and try again.`,
  account_locked: msg`Too many attempts. Wait a few minutes and try again; we have written to the owner of the account.`,
  incorrect_code: msg`That is not the code. Look at the newest letter; the codes of older ones no longer count.`,
  incorrect_password: msg`That is not your password.`,
  enter_current_password: msg`That is not your present password.`,
  email_taken: msg`This address belongs to an account already.`,
  duplicate_email: msg`This address is yours already.`,
  max_email_addresses: msg`There are too many addresses already. Take one out first.`,
  cannot_remove_primary_email: msg`This is the address that you sign in with: it stays.`,
  unverified_primary_email: msg`Confirm the address first.`,
  password_too_short: msg`Too short: at least ten characters.`,
  password_too_common: msg`Too many people use this one. Choose another.`,
  password_too_similar: msg`Too much like your name or your address.`,
  password_entirely_numeric: msg`Only numbers: add some letters.`,
  invalid: msg`This does not fit.`,
  required: msg`This is needed.`,
  max_length: msg`This is too long.`,
  incorrect_webauthn: msg`The passkey was not recognised.`,
  cannot_add_email_to_2fa: msg`Confirm your e-mail address first.`,
};

interface AuthFault {
  /** By the name of the field that it is about. */
  fields: Readonly<Record<string, MessageDescriptor>>;
  /** What belongs to no field. */
  text: MessageDescriptor | null;
}

interface Entry {
  code: string;
  param?: string;
}

export function describeAuthError(error: unknown): AuthFault {
  if (error instanceof GalleriaError && error.status === 429) return { fields: {}, text: BY_CODE["too_many_login_attempts"] ?? null };
  if (error instanceof GalleriaError && error.status === 409) return { fields: {}, text: msg`That step is over. Begin again.` };
  if (error instanceof GalleriaError && error.status === 403) return { fields: {}, text: msg`That is not possible at the moment.` };
  const entries = error instanceof GalleriaError && error.status === 400 ? (error.problem.errors as unknown as Entry[] | undefined) : undefined;
  if (!entries?.length) return { fields: {}, text: describeError(error).text };
  const fields: Record<string, MessageDescriptor> = {};
  let text: MessageDescriptor | null = null;
  for (const { code, param } of entries) {
    const words = BY_CODE[code] ?? msg`This does not fit.`;
    if (param) fields[param] ??= words;
    else text ??= words;
  }
  return { fields, text };
}

/** Somebody is signed in, but has to prove it again before this. */
export function wantsProof(error: unknown): boolean {
  if (!(error instanceof GalleriaError) || error.status !== 401) return false;
  const { meta } = error.problem as unknown as { meta?: { is_authenticated?: boolean } };
  return meta?.is_authenticated === true;
}
