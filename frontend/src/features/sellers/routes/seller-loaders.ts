import type { LoaderFunctionArgs } from "react-router";
import { marketQueryOptions, ownSellerQueryOptions, readSort, sellerListQueryOptions, sellerQueryOptions } from "#/features/sellers/api/sellers";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadMarket({ params }: LoaderFunctionArgs): Promise<null> {
  const shop = shopParam(params);
  return settle([queryClient.query(marketQueryOptions(shop)), queryClient.query(ownSellerQueryOptions(shop))]);
}

export function loadSellers({ params, request }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.infiniteQuery(sellerListQueryOptions(shopParam(params), readSort(new URL(request.url).searchParams)))]);
}

export function loadSeller({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(sellerQueryOptions(shopParam(params), params["username"] ?? ""))]);
}
