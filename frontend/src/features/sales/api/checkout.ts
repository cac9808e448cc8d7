/** What a checkout asks: ways of delivery, hours, and what all of it costs. */
import type { Bag, QuoteDraft } from "@galleria/sdk/types";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { buying } from "#/features/sales/api/bags";

interface Place {
  country?: string | undefined;
  postal_code?: string | undefined;
}

export const checkoutKeys = {
  all: (shop: string) => ["checkout", shop] as const,
  delivery: (shop: string, place: Place, bag: string) => [...checkoutKeys.all(shop), "delivery", place, bag] as const,
  slots: (shop: string, method: string, bag: string) => [...checkoutKeys.all(shop), "slots", method, bag] as const,
  quote: (shop: string, draft: QuoteDraft, bag: string) => [...checkoutKeys.all(shop), "quote", draft, bag] as const,
};

/** What answers about a bag depend on. */
function stampOf(bag: Bag): string {
  return bag.lines.map(({ sku, quantity, price_minor }) => `${sku}:${quantity}:${price_minor}`).join(",");
}

export function deliveryQueryOptions(bag: Bag, place: Place) {
  return queryOptions({
    queryKey: checkoutKeys.delivery(bag.shop, place, stampOf(bag)),
    queryFn: ({ signal }) => buying.delivery(bag.shop, place, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** Hours are taken while one thinks. */
export function slotsQueryOptions(bag: Bag, method: string) {
  return queryOptions({
    queryKey: checkoutKeys.slots(bag.shop, method, stampOf(bag)),
    queryFn: ({ signal }) => buying.slots(bag.shop, method, { signal }),
    staleTime: 15_000,
    refetchInterval: 60_000,
  });
}

export function quoteQueryOptions(bag: Bag, draft: QuoteDraft) {
  return queryOptions({
    queryKey: checkoutKeys.quote(bag.shop, draft, stampOf(bag)),
    queryFn: ({ signal }) => buying.quote(bag.shop, draft, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
