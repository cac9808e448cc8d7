/** How the pieces of whoever is signed in fare. */
import { Statistics } from "@galleria/sdk/statistics";
import type { StatisticsPeriod, StatisticsSort } from "@galleria/sdk/types";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export const statistics = new Statistics(galleria.transport);

export const statisticsKeys = {
  all: (shop: string) => ["statistics", shop] as const,
  overview: (shop: string, period: StatisticsPeriod) => [...statisticsKeys.all(shop), "overview", period] as const,
  listings: (shop: string, period: StatisticsPeriod, sort: StatisticsSort) => [...statisticsKeys.all(shop), "listings", period, sort] as const,
};

export function overviewQueryOptions(shop: string, period: StatisticsPeriod) {
  return queryOptions({
    queryKey: statisticsKeys.overview(shop, period),
    queryFn: ({ signal }) => statistics.read(shop, period, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function listingsQueryOptions(shop: string, period: StatisticsPeriod, sort: StatisticsSort) {
  return infiniteQueryOptions({
    queryKey: statisticsKeys.listings(shop, period, sort),
    queryFn: ({ pageParam, signal }) => statistics.listings(shop, { period, sort, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
