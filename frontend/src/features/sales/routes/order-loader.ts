import type { LoaderFunctionArgs } from "react-router";
import { orderQueryOptions } from "#/features/sales/api/orders";
import { queryClient } from "#/lib/query-client";
import { settle } from "#/lib/settle";

export function loadOrder({ params, request }: LoaderFunctionArgs): Promise<null> {
  const key = new URL(request.url).searchParams.get("key") ?? undefined;
  return settle([queryClient.query(orderQueryOptions(params["ref"] ?? "", key))]);
}
