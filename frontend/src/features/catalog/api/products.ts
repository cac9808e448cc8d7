import type { ProductQuery } from "@galleria/sdk/storefront";
import type { Facets } from "@galleria/sdk/types";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

const productKeys = {
  all: (shop: string) => ["products", shop] as const,
  list: (shop: string, query: ProductQuery, start?: string) => [...productKeys.all(shop), "list", query, start ?? ""] as const,
  facets: (shop: string, filters: ProductQuery) => [...productKeys.all(shop), "facets", filters] as const,
  detail: (shop: string, slug: string) => [...productKeys.all(shop), "detail", slug] as const,
  similar: (shop: string, slug: string) => [...productKeys.all(shop), "similar", slug] as const,
};

/** A list from its beginning, or from the page that a link for readers without scripts names by its cursor. */
export function productListQueryOptions(shop: string, query: ProductQuery, start?: string) {
  return infiniteQueryOptions({
    queryKey: productKeys.list(shop, query, start),
    queryFn: ({ pageParam, signal }) => galleria.products.list(shop, { ...query, cursor: pageParam }, { signal }),
    initialPageParam: start,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Counts beside the choices of a list. While new ones travel, the last ones of the same room stay. */
export function facetsQueryOptions(shop: string, { sort: _, ...filters }: ProductQuery) {
  const key = productKeys.facets(shop, filters);
  return queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => galleria.products.facets(shop, filters, { signal }),
    placeholderData: (last: Facets | undefined, before) => {
      const [, ofShop, , of] = before?.queryKey ?? [];
      return ofShop === shop && of?.category === filters.category ? last : undefined;
    },
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
