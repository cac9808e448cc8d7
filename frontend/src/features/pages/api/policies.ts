import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const policyKeys = {
  detail: (shop: string, slug: string) => ["policies", shop, slug] as const,
};

export function policyQueryOptions(shop: string, slug: string) {
  return queryOptions({
    queryKey: policyKeys.detail(shop, slug),
    queryFn: ({ signal }) => galleria.shops.policy(shop, slug, { signal }),
  });
}
