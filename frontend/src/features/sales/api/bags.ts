/** Bags: what is in them now, and the requests that change them. Each answer leaves its hint for the header. */
import { Buying } from "@galleria/sdk/buying";
import type { Bag } from "@galleria/sdk/types";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";
import { hintBag, hintBags } from "#/lib/hints";
import { queryClient } from "#/lib/query-client";

export const buying = new Buying(galleria.transport);

export const bagKeys = {
  all: ["bags"] as const,
  list: () => [...bagKeys.all, "list"] as const,
  news: (shop: string) => [...bagKeys.all, "news", shop] as const,
  bag: (shop: string) => [...bagKeys.all, "of", shop] as const,
};

/** Prices and stock move: a bag is asked for again with each look at it. */
export function bagQueryOptions(shop: string) {
  return queryOptions({
    queryKey: bagKeys.bag(shop),
    queryFn: async ({ signal }) => keepBag(await buying.bag(shop, { signal }), false),
    staleTime: 5000,
  });
}

/** What sign-in brought into a bag, as long as nobody has said that they have read it. Asks nobody. */
export function bagNewsQueryOptions(shop: string) {
  return queryOptions({ queryKey: bagKeys.news(shop), queryFn: (): Bag["merged"] => [], enabled: false });
}

export function bagsQueryOptions() {
  return queryOptions({
    queryKey: bagKeys.list(),
    queryFn: async ({ signal }) => {
      const { items } = await buying.bags({ signal });
      hintBags(Object.fromEntries(items.filter(({ count }) => count > 0).map(({ shop, count }) => [shop, count])));
      return items;
    },
    staleTime: 5000,
  });
}

/** A bag as the engine has just told it. */
export function keepBag(bag: Bag, writes = true): Bag {
  hintBag(bag.shop, bag.count);
  // The engine says it once, in whichever answer comes first: it stays until it has been read.
  if (bag.merged.length > 0) queryClient.setQueryData(bagKeys.news(bag.shop), bag.merged);
  if (writes) {
    queryClient.setQueryData(bagKeys.bag(bag.shop), bag);
    void queryClient.invalidateQueries({ queryKey: bagKeys.list() });
  }
  return bag;
}
