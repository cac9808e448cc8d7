/** A postal address as forms hold it and parcels show it. */
/** Where post finds its way without a code, or nobody knows theirs (Universal Postal Union). */
const NO_POSTAL_CODE = new Set(["AE", "AG", "AO", "BF", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CM", "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "IE", "JM", "KI", "KM", "KN", "KP", "LC", "ML", "MO", "MR", "MW", "NR", "PA", "QA", "RW", "SB", "SC", "SL", "SR", "ST", "SY", "TD", "TG", "TK", "TL", "TO", "TT", "TV", "UG", "VN", "VU", "WS", "YE", "ZW"]);

export interface AddressValues {
  name: string;
  company: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  phone: string;
}

export const NO_ADDRESS: AddressValues = { name: "", company: "", line1: "", line2: "", city: "", region: "", postal_code: "", country: "", phone: "" };

/** The address alone, without what an account keeps about it. */
export function pickAddress({ name, company, line1, line2, city, region, postal_code, country, phone }: AddressValues): AddressValues {
  return { name, company, line1, line2, city, region, postal_code, country, phone };
}

export function needsPostalCode(country: string): boolean {
  return !NO_POSTAL_CODE.has(country);
}

/** An address as its lines on a parcel. */
export function addressLines(address: AddressValues): string[] {
  const { name, company, line1, line2, city, region, postal_code, country } = address;
  return [name, company, line1, line2, [postal_code, city].filter(Boolean).join(" "), region, countryName(country)].filter((one) => one !== "");
}

function countryName(code: string): string {
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
