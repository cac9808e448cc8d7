/** Wish lists and notices of whoever is signed in, and lists that others share. */
import { Wishes } from "@galleria/sdk/wishes";
import type { ShopWishes } from "@galleria/sdk/types";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const wishes = new Wishes(galleria.transport);

export const wishKeys = {
  all: ["wishes"] as const,
  ofShop: (shop: string) => [...wishKeys.all, "of", shop] as const,
  lists: (shop: string) => [...wishKeys.all, "lists", shop] as const,
  list: (shop: string, ref: string) => [...wishKeys.all, "list", shop, ref] as const,
  notices: (shop: string) => [...wishKeys.all, "notices", shop] as const,
  shared: (token: string) => ["shared-wishes", token] as const,
};

/** What every heart of a page asks for, together. */
export function shopWishesQueryOptions(shop: string) {
  return queryOptions({
    queryKey: wishKeys.ofShop(shop),
    queryFn: ({ signal }): Promise<ShopWishes> => wishes.ofShop(shop, { signal }),
    staleTime: 60_000,
  });
}

export function listsQueryOptions(shop: string) {
  return queryOptions({
    queryKey: wishKeys.lists(shop),
    queryFn: async ({ signal }) => (await wishes.lists(shop, { signal })).items,
    staleTime: 5000,
  });
}

/** Prices and stock move: a list is asked for again with each look at it. */
export function listQueryOptions(shop: string, ref: string) {
  return queryOptions({ queryKey: wishKeys.list(shop, ref), queryFn: ({ signal }) => wishes.list(shop, ref, { signal }), staleTime: 5000 });
}

export function noticesQueryOptions(shop: string) {
  return queryOptions({
    queryKey: wishKeys.notices(shop),
    queryFn: async ({ signal }) => (await wishes.notices(shop, { signal })).items,
    staleTime: 5000,
  });
}

export function sharedListQueryOptions(token: string) {
  return queryOptions({ queryKey: wishKeys.shared(token), queryFn: ({ signal }) => wishes.shared(token, { signal }), staleTime: 5000 });
}
