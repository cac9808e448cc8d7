/** Loaders of the screens that this folder composes from several features. */
import type { LoaderFunctionArgs } from "react-router";
import { shopQueryOptions, shopsQueryOptions } from "#/features/shops/api/shops";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadEntrance(): Promise<null> {
  return settle([queryClient.query(shopsQueryOptions())]);
}

export function loadHome({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(shopQueryOptions(shopParam(params)))]);
}
