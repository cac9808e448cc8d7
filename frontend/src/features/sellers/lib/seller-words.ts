/** What is said of sellers, in the reader's words. */
import type { ReportReason, SellerPage } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const ANSWERS: Readonly<Record<SellerPage["responds_within"], MessageDescriptor | null>> = {
  "1h": msg`Answers within an hour`,
  day: msg`Answers within a day`,
  "2days": msg`Answers within two days`,
  week: msg`Answers within a week`,
  "": null,
};

export const KINDS: Readonly<Record<SellerPage["kind"], MessageDescriptor>> = { private: msg`Private seller`, company: msg`Company` };

export const REASONS: readonly (readonly [ReportReason, MessageDescriptor])[] = [
  ["counterfeit", msg`It is a copy, or not by its maker`],
  ["misdescribed", msg`It is not what the page says`],
  ["stolen", msg`It was stolen`],
  ["prohibited", msg`It may not be sold here`],
  ["offensive", msg`It offends`],
  ["other", msg`Something else`],
];

export function placeOf({ city, country }: Pick<SellerPage, "city" | "country">): string {
  let name = country;
  try {
    name = new Intl.DisplayNames(document.documentElement.lang || "en", { type: "region" }).of(country) ?? country;
  } catch {
    // The code does.
  }
  return [city, name].filter(Boolean).join(", ");
}
