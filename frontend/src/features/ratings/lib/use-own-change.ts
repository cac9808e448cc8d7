/** A seller's word about a rating: the answer of the engine takes its place in the list. */
import type { OwnRatingList, RatingStanding } from "@galleria/sdk/types";
import { useMutation, useQueryClient, type InfiniteData } from "@tanstack/react-query";
import { ratingKeys } from "#/features/ratings/api/ratings";

export function useOwnChange(shop: string, sale: string, change: () => Promise<RatingStanding>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (told) => {
      queries.setQueryData<InfiniteData<OwnRatingList>>(ratingKeys.own(shop), (data) => data && { ...data, pages: data.pages.map((page) => withStanding(page, sale, told)) });
      void queries.invalidateQueries({ queryKey: ["sellers", shop] });
    },
    onError: () => queries.invalidateQueries({ queryKey: ratingKeys.own(shop) }),
  });
}

export function withStanding(page: OwnRatingList, sale: string, { rating, may }: RatingStanding): OwnRatingList {
  if (!rating) return page;
  return { ...page, items: page.items.map((own) => (own.sale === sale ? { ...own, rating, may } : own)) };
}
