/** Orders: one by its reference, and all of whoever is signed in. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { buying } from "#/features/sales/api/bags";

export const orderKeys = {
  all: ["orders"] as const,
  list: () => [...orderKeys.all, "list"] as const,
  order: (ref: string) => [...orderKeys.all, "one", ref] as const,
};

/** `key` opens the order of a guest; it does not change what the order is. */
export function orderQueryOptions(ref: string, key: string | undefined) {
  return queryOptions({
    queryKey: orderKeys.order(ref),
    queryFn: ({ signal }) => buying.order(ref, key, { signal }),
    staleTime: 15_000,
  });
}

export function ordersQueryOptions() {
  return infiniteQueryOptions({
    queryKey: orderKeys.list(),
    queryFn: ({ pageParam, signal }) => buying.orders({ cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 15_000,
  });
}
