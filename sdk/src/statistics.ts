/** How a seller's own pieces fare: seen, wished for, put into bags, sold. */
import { buildPath, shopPath } from "./query.ts";
import type { CallOptions, Transport } from "./transport.ts";
import type { ListingStatistics, Statistics as Overview, StatisticsPeriod, StatisticsSort } from "./types.ts";

export class Statistics {
  constructor(private readonly transport: Transport) {}

  /** Day by day or week by week, beside the time before. */
  read(shop: string, period: StatisticsPeriod, options?: CallOptions): Promise<Overview> {
    return this.transport.send("GET", buildPath(shopPath(shop, "statistics"), { period }), options);
  }

  /** Each listing, those with the most first. */
  listings(shop: string, query: { period: StatisticsPeriod; sort: StatisticsSort; cursor?: string | undefined }, options?: CallOptions): Promise<ListingStatistics> {
    return this.transport.send("GET", buildPath(shopPath(shop, "statistics", "listings"), query), options);
  }
}

/** All listings as CSV. */
export function statisticsFilePath(shop: string, query: { period: StatisticsPeriod; sort: StatisticsSort }): string {
  return buildPath(shopPath(shop, "statistics", "listings.csv"), query);
}
