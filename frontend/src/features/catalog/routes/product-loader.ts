import type { LoaderFunctionArgs } from "react-router";
import { productQueryOptions, similarQueryOptions } from "#/features/catalog/api/products";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadProduct({ params }: LoaderFunctionArgs): Promise<null> {
  const shop = shopParam(params);
  const slug = params["slug"] ?? "";
  const product = queryClient.query(productQueryOptions(shop, slug));
  // Wanted further down the page: started now, waited for by nobody.
  queryClient.query(similarQueryOptions(shop, slug)).catch(() => undefined);
  return settle([product]);
}
