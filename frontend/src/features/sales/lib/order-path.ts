import type { BagLine, Order } from "@galleria/sdk/types";
import { productPath, shopPath } from "#/lib/current-shop";

/** Where an order is shown; a guest's with the key that opens it. */
export function orderPath({ shop, ref, key }: Pick<Order, "shop" | "ref"> & { key?: string | null }): string {
  const path = shopPath(shop, `orders/${encodeURIComponent(ref)}`);
  return key ? `${path}?key=${encodeURIComponent(key)}` : path;
}

/** Where it is paid by card: a document of its own, which alone may load what Stripe brings. Gone to with a whole load, never inside the app. */
export function payPath({ shop, ref, key }: Pick<Order, "shop" | "ref"> & { key?: string | null }): string {
  const path = shopPath(shop, `orders/${encodeURIComponent(ref)}/pay`);
  return key ? `${path}?key=${encodeURIComponent(key)}` : path;
}

/** The page of the piece in a line, in the variant that was chosen. */
export function linePath(shop: string, { slug, sku }: Pick<BagLine, "slug" | "sku">): string {
  return `${productPath(shop, slug)}?variant=${encodeURIComponent(sku)}`;
}
