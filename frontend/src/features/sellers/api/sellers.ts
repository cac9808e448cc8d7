/** Sellers of a shop, and whoever is signed in as one of them. */
import { GalleriaError } from "@galleria/sdk/errors";
import { Sellers } from "@galleria/sdk/sellers";
import type { OwnSeller } from "@galleria/sdk/types";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const sellers = new Sellers(galleria.transport);

export const sellerKeys = {
  market: (shop: string) => ["market", shop] as const,
  own: (shop: string) => ["own-seller", shop] as const,
  takenOff: (shop: string) => ["own-seller", shop, "taken-off"] as const,
  list: (shop: string, sort: SellerSort) => ["sellers", shop, "list", sort] as const,
  detail: (shop: string, username: string) => ["sellers", shop, "detail", username] as const,
};

export function marketQueryOptions(shop: string) {
  return queryOptions({ queryKey: sellerKeys.market(shop), queryFn: ({ signal }) => sellers.market(shop, { signal }) });
}

/** What somebody has told to sell here; `stranger` has not, and of a `visitor` nobody knows. */
export type Own = OwnSeller | "stranger" | "visitor";

export function ownSellerQueryOptions(shop: string) {
  return queryOptions({
    queryKey: sellerKeys.own(shop),
    queryFn: async ({ signal }): Promise<Own> => {
      try {
        return await sellers.own(shop, { signal });
      } catch (error) {
        if (error instanceof GalleriaError && error.status === 401) return "visitor";
        if (error instanceof GalleriaError && error.code === "seller_not_applied") return "stranger";
        throw error;
      }
    },
    staleTime: 0, // a visitor who signs in comes back as somebody
  });
}

export function takenOffQueryOptions(shop: string) {
  return queryOptions({ queryKey: sellerKeys.takenOff(shop), queryFn: async ({ signal }) => (await sellers.takenOff(shop, { signal })).items, staleTime: 5000 });
}

/** How a shop's sellers are ordered, as the address says it: by name, unless by rating. */
export type SellerSort = "rating" | undefined;

export function readSort(search: URLSearchParams): SellerSort {
  return search.get("sort") === "rating" ? "rating" : undefined;
}

export function sellerListQueryOptions(shop: string, sort: SellerSort) {
  return infiniteQueryOptions({
    queryKey: sellerKeys.list(shop, sort),
    queryFn: ({ pageParam, signal }) => sellers.list(shop, { sort, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function sellerQueryOptions(shop: string, username: string) {
  return queryOptions({ queryKey: sellerKeys.detail(shop, username), queryFn: ({ signal }) => sellers.get(shop, username, { signal }) });
}
