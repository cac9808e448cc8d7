import type { ProductQuery } from "@galleria/sdk/client";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const productKeys = {
  all: (shop: string) => ["products", shop] as const,
  list: (shop: string, query: ProductQuery) => [...productKeys.all(shop), "list", query] as const,
  detail: (shop: string, slug: string) => [...productKeys.all(shop), "detail", slug] as const,
  similar: (shop: string, slug: string) => [...productKeys.all(shop), "similar", slug] as const,
};

export function productListQueryOptions(shop: string, query: ProductQuery) {
  return infiniteQueryOptions({
    queryKey: productKeys.list(shop, query),
    queryFn: ({ pageParam, signal }) => galleria.products.list(shop, { ...query, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function productQueryOptions(shop: string, slug: string) {
  return queryOptions({
    queryKey: productKeys.detail(shop, slug),
    queryFn: ({ signal }) => galleria.products.get(shop, slug, { signal }),
  });
}

export function similarQueryOptions(shop: string, slug: string) {
  return queryOptions({
    queryKey: productKeys.similar(shop, slug),
    queryFn: async ({ signal }) => (await galleria.products.similar(shop, slug, { signal })).items,
  });
}
