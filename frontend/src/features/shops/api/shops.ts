import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const shopKeys = {
  all: ["shops"] as const,
  list: () => [...shopKeys.all, "list"] as const,
  detail: (shop: string) => [...shopKeys.all, shop] as const,
  home: (shop: string) => [...shopKeys.detail(shop), "home"] as const,
};

export function shopsQueryOptions() {
  return queryOptions({
    queryKey: shopKeys.list(),
    queryFn: async ({ signal }) => (await galleria.shops.list({ signal })).items,
  });
}

export function shopQueryOptions(shop: string) {
  return queryOptions({
    queryKey: shopKeys.detail(shop),
    queryFn: ({ signal }) => galleria.shops.get(shop, { signal }),
  });
}

export function homeQueryOptions(shop: string) {
  return queryOptions({
    queryKey: shopKeys.home(shop),
    queryFn: ({ signal }) => galleria.shops.home(shop, { signal }),
  });
}
