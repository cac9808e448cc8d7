/** A buyer's word about a seller's part: seen at once but for what moves money, taken back when the engine refuses or cannot be reached. */
import type { Order, Sale } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { orderKeys } from "#/features/sales/api/orders";
import { selling } from "#/features/sales/api/sales";
import { applyPartChange, withSale, type PartChange } from "#/features/sales/market/part-changes";

function send(change: PartChange, openedBy: string | undefined): Promise<Sale> {
  switch (change.kind) {
    case "arrive":
      return selling.receive(change.ref, openedBy);
    case "confirm":
      return selling.confirm(change.ref, openedBy);
    case "ask_time":
      return selling.askTime(change.ref, change.days, openedBy);
  }
}

export function usePartChange(order: string, openedBy: string | undefined) {
  const queries = useQueryClient();
  const queryKey = orderKeys.order(order);
  return useMutation({
    // One after the other: what is taken back is what stood there before.
    scope: { id: `parts-${order}` },
    mutationFn: (change: PartChange) => send(change, openedBy),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<Order>(queryKey);
      if (before) queries.setQueryData(queryKey, applyPartChange(before, change));
      return before;
    },
    onSuccess: (sale) => queries.setQueryData<Order>(queryKey, (shown) => shown && withSale(shown, sale)),
    onError: (_, __, before) => before && queries.setQueryData(queryKey, before),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
