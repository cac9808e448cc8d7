/** What comes back of an order. */
import { Returns } from "@galleria/sdk/returns";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const returning = new Returns(galleria.transport);

export const returnKeys = {
  all: ["returns"] as const,
  of: (order: string) => [...returnKeys.all, "of", order] as const,
};

export function returnsQueryOptions(order: string, key: string | undefined) {
  return queryOptions({
    queryKey: returnKeys.of(order),
    queryFn: ({ signal }) => returning.list(order, key, { signal }),
    staleTime: 15_000,
  });
}
