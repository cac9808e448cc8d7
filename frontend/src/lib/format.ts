/** Numbers, money and dates in the reader's language, on Intl alone. */

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const locale = document.documentElement.lang || "en";
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

function currencyFormat(currency: string): Intl.NumberFormat {
  return numberFormat({ style: "currency", currency, currencyDisplay: "narrowSymbol", trailingZeroDisplay: "stripIfInteger" });
}

/** Digits behind the point that the currency has: 2 for EUR, 0 for VND. */
export function currencyDigits(currency: string): number {
  return numberFormat({ style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

export function minorToMajor(minor: number, currency: string): number {
  return minor / 10 ** currencyDigits(currency);
}

export function majorToMinor(major: number, currency: string): number {
  return Math.round(major * 10 ** currencyDigits(currency));
}

export function formatMoney(minor: number, currency: string): string {
  return currencyFormat(currency).format(minorToMajor(minor, currency));
}

/** One decimal, always: 4.7, 5.0. */
export function formatDecimal(value: number): string {
  return numberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** The parts of a price, so that a shop may set the currency smaller than the figures. */
export function splitMoney(minor: number, currency: string): { type: string; value: string }[] {
  return currencyFormat(currency).formatToParts(minorToMajor(minor, currency));
}

export function currencySymbol(currency: string): string {
  return splitMoney(0, currency).find((part) => part.type === "currency")?.value ?? currency;
}

export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

export function formatDate(iso: string, options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" }): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", options).format(new Date(iso));
}
