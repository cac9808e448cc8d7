/** The shop whose room we stand in, and the way to its pages. */
import type { Shop, ShopSummary } from "@galleria/sdk/types";
import { createContext, use, type ReactNode } from "react";
import { hostShop } from "#/lib/boot";

const ShopContext = createContext<Shop | null>(null);

export function CurrentShop({ shop, children }: { shop: Shop; children: ReactNode }) {
  return <ShopContext value={shop}>{children}</ShopContext>;
}

export function useShop(): Shop {
  const shop = use(ShopContext);
  if (!shop) throw new Error("useShop outside of a shop");
  return shop;
}

/** The shop's name, or nothing outside of a shop: for what may happen anywhere. */
export function useShopName(): string | undefined {
  return use(ShopContext)?.name;
}

/** Address of a page inside a shop: `""`, `"products?category=rings"`, `"about"`. */
export function shopPath(shop: string, target = ""): string {
  const base = hostShop === shop ? "" : `/${shop}`;
  return target === "" ? base || "/" : `${base}/${target.replace(/^\//, "")}`;
}

export function productPath(shop: string, slug: string): string {
  return shopPath(shop, `products/${encodeURIComponent(slug)}`);
}

/** Address of another shop's home. On a shop's own host the others are elsewhere; null when this page cannot know where. */
export function neighbourAddress(shop: Pick<ShopSummary, "slug" | "hosts">): string | null {
  if (!hostShop) return shopPath(shop.slug);
  const host = shop.hosts[0];
  const port = location.port ? `:${location.port}` : "";
  return host ? `${location.protocol}//${host}${port}/` : null;
}

/** The shop of an address: from its path, or the one that owns the host. */
export function shopParam(params: { readonly shop?: string | undefined }): string {
  return params.shop ?? hostShop ?? "";
}
