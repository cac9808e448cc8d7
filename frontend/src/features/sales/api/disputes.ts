/** What is in dispute about a sale. */
import { Disputes } from "@galleria/sdk/disputes";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const disputing = new Disputes(galleria.transport);

export const disputeKeys = {
  all: ["disputes"] as const,
  of: (sale: string) => [...disputeKeys.all, "of", sale] as const,
};

export function disputeQueryOptions(sale: string, key: string | undefined) {
  return queryOptions({
    queryKey: disputeKeys.of(sale),
    queryFn: ({ signal }) => disputing.read(sale, key, { signal }),
    staleTime: 15_000,
  });
}
