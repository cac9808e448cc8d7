/** What comes back of what the person has sold. */
import { SoldReturns } from "@galleria/sdk/sold-returns";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const takingBack = new SoldReturns(galleria.transport);

export const soldReturnKeys = {
  all: (shop: string) => ["sold-returns", shop] as const,
  list: (shop: string, open: boolean | undefined) => [...soldReturnKeys.all(shop), "list", open ?? null] as const,
  one: (shop: string, ref: string) => [...soldReturnKeys.all(shop), "one", ref] as const,
};

export function soldReturnsQueryOptions(shop: string, open: boolean | undefined) {
  return infiniteQueryOptions({
    queryKey: soldReturnKeys.list(shop, open),
    queryFn: ({ pageParam, signal }) => takingBack.list(shop, { open, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 5000,
  });
}

export function soldReturnQueryOptions(shop: string, ref: string) {
  return queryOptions({ queryKey: soldReturnKeys.one(shop, ref), queryFn: ({ signal }) => takingBack.read(shop, ref, { signal }), staleTime: 5000 });
}
