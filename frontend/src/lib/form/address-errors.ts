/** What the engine holds against a part of an address, by its country's own rules, in words for its field. */
import { GalleriaError } from "@galleria/sdk/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

const BY_CODE: Readonly<Record<string, MessageDescriptor>> = {
  missing: msg`Addresses in this country need it`,
  unknown_country: msg`Choose the country`,
  unknown_region: msg`This country has no such region`,
  postal_code_invalid: msg`This is no postal code of this place`,
  phone_invalid: msg`A telephone number, best with its country: +32 2 123 45 67`,
};

/** By the name of the field. */
export function addressFaults(error: unknown): [field: string, words: MessageDescriptor][] {
  if (!(error instanceof GalleriaError) || error.status !== 422) return [];
  return (error.problem.errors ?? []).map(({ field, code }) => [field, BY_CODE[code] ?? msg`This does not fit`]);
}
