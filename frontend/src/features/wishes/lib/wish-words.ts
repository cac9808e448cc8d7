/** What has become of a piece on a list, in words; and what its price has done. */
import type { Wish } from "@galleria/sdk/types";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const STATE_WORDS: Readonly<Record<Wish["state"], MessageDescriptor>> = {
  available: msg`Can be had`,
  out_of_stock: msg`Sold out for now`,
  reserved: msg`Reserved for somebody at the moment`,
  sold: msg`Sold`,
  withdrawn: msg`No longer in the shop`,
};

export type PriceMove = "lower" | "higher" | "same";

export function priceMove({ price_then_minor, price_now_minor }: Pick<Wish, "price_then_minor" | "price_now_minor">): PriceMove {
  if (price_now_minor === null || price_now_minor === price_then_minor) return "same";
  return price_now_minor < price_then_minor ? "lower" : "higher";
}
