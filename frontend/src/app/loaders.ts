/** Loaders of the screens that this folder composes from several features. */
import type { LoaderFunctionArgs } from "react-router";
import { searchEverywhereQueryOptions } from "#/features/catalog/api/search";
import { homeQueryOptions, shopsQueryOptions } from "#/features/shops/api/shops";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadEntrance(): Promise<null> {
  return settle([queryClient.query(shopsQueryOptions())]);
}

export function loadSearch({ request }: LoaderFunctionArgs): Promise<null> {
  const words = new URL(request.url).searchParams.get("q")?.trim() ?? "";
  return settle([queryClient.query(shopsQueryOptions()), queryClient.query(searchEverywhereQueryOptions(words))]);
}

export function loadHome({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(homeQueryOptions(shopParam(params)))]);
}
