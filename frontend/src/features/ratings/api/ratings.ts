/** What buyers say of sellers: for everybody, and for the seller who is signed in. */
import { Ratings } from "@galleria/sdk/ratings";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const ratings = new Ratings(galleria.transport);

export const ratingKeys = {
  shown: (shop: string, username: string) => ["sellers", shop, "ratings", username] as const,
  own: (shop: string) => ["ratings", "own", shop] as const,
};

export function shownRatingsQueryOptions(shop: string, username: string) {
  return infiniteQueryOptions({
    queryKey: ratingKeys.shown(shop, username),
    queryFn: ({ pageParam, signal }) => ratings.list(shop, username, { cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function ownRatingsQueryOptions(shop: string) {
  return infiniteQueryOptions({
    queryKey: ratingKeys.own(shop),
    queryFn: ({ pageParam, signal }) => ratings.own(shop, pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 5000,
  });
}
