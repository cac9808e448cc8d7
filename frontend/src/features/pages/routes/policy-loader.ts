import type { LoaderFunctionArgs } from "react-router";
import { policyQueryOptions } from "#/features/pages/api/policies";
import { shopParam } from "#/lib/current-shop";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadPolicy({ params }: LoaderFunctionArgs): Promise<null> {
  return settle([queryClient.query(policyQueryOptions(shopParam(params), params["slug"] ?? ""))]);
}
