import type { LoaderFunctionArgs } from "react-router";
import { shopQueryOptions } from "#/features/shops/api/shops";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadShop({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(shopQueryOptions(shopParam(params)))]);
}
