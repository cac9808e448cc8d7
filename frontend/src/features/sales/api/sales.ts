/** What sellers sell: one's own in a shop, and one by its reference. */
import { Sales } from "@galleria/sdk/sales";
import type { SaleStatus } from "@galleria/sdk/types";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const selling = new Sales(galleria.transport);

export const saleKeys = {
  all: ["sales"] as const,
  lists: () => [...saleKeys.all, "list"] as const,
  list: (shop: string, status: SaleStatus | undefined) => [...saleKeys.lists(), shop, status ?? "all"] as const,
  sale: (ref: string) => [...saleKeys.all, "one", ref] as const,
};

export function salesQueryOptions(shop: string, status: SaleStatus | undefined) {
  return infiniteQueryOptions({
    queryKey: saleKeys.list(shop, status),
    queryFn: ({ pageParam, signal }) => selling.list(shop, { status, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 15_000,
  });
}

export function saleQueryOptions(ref: string) {
  return queryOptions({
    queryKey: saleKeys.sale(ref),
    queryFn: ({ signal }) => selling.read(ref, undefined, { signal }),
    staleTime: 15_000,
  });
}
