import type { LoaderFunctionArgs } from "react-router";
import { attributesQueryOptions } from "#/features/catalog/api/attributes";
import { facetsQueryOptions, productListQueryOptions } from "#/features/catalog/api/products";
import { readListState } from "#/features/catalog/lib/list-state";
import { rememberedPages } from "#/features/catalog/lib/page-memory";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadList({ params, request }: LoaderFunctionArgs): Promise<null> {
  const shop = shopParam(params);
  const address = new URL(request.url);
  const query = readListState(address.searchParams);
  const pages = rememberedPages(address);
  const list = queryClient.infiniteQuery({ ...productListQueryOptions(shop, query, address.searchParams.get("cursor") ?? undefined), pages });
  const attributes = queryClient.query(attributesQueryOptions(shop, query.category));
  // The counts come in when they come: started now, waited for by nobody.
  queryClient.query(facetsQueryOptions(shop, query)).catch(() => undefined);
  // A scroll position further down can only be restored on a page that is as long as it was.
  return settle([list, attributes], { patient: pages > 1 });
}
