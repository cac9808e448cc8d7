import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const attributeKeys = {
  list: (shop: string, category: string | undefined) => ["attributes", shop, category ?? ""] as const,
};

export function attributesQueryOptions(shop: string, category: string | undefined) {
  return queryOptions({
    queryKey: attributeKeys.list(shop, category),
    queryFn: async ({ signal }) => (await galleria.shops.attributes(shop, { category }, { signal })).items,
  });
}
