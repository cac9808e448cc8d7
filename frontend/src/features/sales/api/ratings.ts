/** What a buyer says of a seller. */
import { Ratings } from "@galleria/sdk/ratings";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const rating = new Ratings(galleria.transport);

export const ratingKeys = {
  of: (sale: string) => ["ratings", "of", sale] as const,
};

export function ratingQueryOptions(sale: string, key: string | undefined) {
  return queryOptions({ queryKey: ratingKeys.of(sale), queryFn: ({ signal }) => rating.read(sale, key, { signal }), staleTime: 15_000 });
}
