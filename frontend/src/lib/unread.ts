/** In how many conversations somebody has something new: shown beside the ways to them, and asked for only there. */
import { Messaging } from "@galleria/sdk/messaging";
import { queryOptions } from "@tanstack/react-query";
import { galleria } from "#/lib/galleria";

export function unreadQueryOptions() {
  return queryOptions({
    queryKey: ["unread"],
    queryFn: ({ signal }) => new Messaging(galleria.transport).unread({ signal }),
    staleTime: 15_000,
    refetchOnWindowFocus: true,
  });
}
