/** What must be in a postal address. Apart from address.ts: who only shows one needs no checker. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";
import { needsPostalCode } from "#/lib/form/address";

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most, i18n._(msg`At most ${most} characters`)));
const required = (most: number, message: string) => line(most).check(z.minLength(1, message));

/** `nameless` is what is said when the name is missing. */
export function addressSchema(nameless = i18n._(msg`Who receives it?`)) {
  return z
    .object({
      name: required(80, nameless),
      company: line(80),
      line1: required(120, i18n._(msg`Enter street and house number`)),
      line2: line(120),
      city: required(80, i18n._(msg`Enter the town`)),
      region: line(80),
      postal_code: line(16),
      country: z.string().check(z.regex(/^[A-Z]{2}$/, i18n._(msg`Choose the country`))),
      phone: line(24),
    })
    .check(
      z.refine(({ country, postal_code }) => postal_code !== "" || country === "" || !needsPostalCode(country), {
        path: ["postal_code"],
        error: i18n._(msg`Enter the postal code`),
      }),
    );
}
