/** A postal address as forms hold it, and what must be in it. */
import { i18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import * as z from "zod/mini";

/** Where post finds its way without a code, or nobody knows theirs (Universal Postal Union). */
const NO_POSTAL_CODE = new Set(["AE", "AG", "AO", "BF", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CM", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "IE", "JM", "KI", "KM", "KN", "KP", "LC", "ML", "MO", "MR", "MW", "NR", "PA", "QA", "RW", "SB", "SC", "SL", "SR", "ST", "SY", "TD", "TG", "TK", "TL", "TO", "TT", "TV", "UG", "VN", "VU", "WS", "YE", "ZW"]);

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most, i18n._(msg`At most ${most} characters`)));
const required = (most: number, message: string) => line(most).check(z.minLength(1, message));

export function addressSchema() {
  return z
    .object({
      name: required(80, i18n._(msg`Who receives it?`)),
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

export type AddressValues = z.infer<ReturnType<typeof addressSchema>>;

export const NO_ADDRESS: AddressValues = { name: "", company: "", line1: "", line2: "", city: "", region: "", postal_code: "", country: "", phone: "" };

export function needsPostalCode(country: string): boolean {
  return !NO_POSTAL_CODE.has(country);
}

/** An address as its lines on a parcel. */
export function addressLines(address: AddressValues): string[] {
  const { name, company, line1, line2, city, region, postal_code, country } = address;
  return [name, company, line1, line2, [postal_code, city].filter(Boolean).join(" "), region, countryName(country)].filter((one) => one !== "");
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || "en", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Countries with their names, in the order of the reader's alphabet. */
export function sortCountries(codes: readonly string[]): { code: string; name: string }[] {
  const collator = new Intl.Collator(document.documentElement.lang || "en");
  return codes.map((code) => ({ code, name: countryName(code) })).sort((a, b) => collator.compare(a.name, b.name));
}
