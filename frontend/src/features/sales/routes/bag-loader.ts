import type { LoaderFunctionArgs } from "react-router";
import { bagQueryOptions } from "#/features/sales/api/bags";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadBag({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(bagQueryOptions(shopParam(params)))]);
}
