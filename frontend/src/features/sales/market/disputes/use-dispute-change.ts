/** A word or a step in a dispute: the answer says how it stands; order and sale are asked for again. */
import type { DisputeStanding } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { disputeKeys } from "#/features/sales/api/disputes";
import { orderKeys } from "#/features/sales/api/orders";
import { returnKeys } from "#/features/sales/api/returns";
import { saleKeys } from "#/features/sales/api/sales";

export function useDisputeChange<Given>(standing: Pick<DisputeStanding, "sale" | "order">, change: (given: Given) => Promise<DisputeStanding>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (told) => queries.setQueryData(disputeKeys.of(standing.sale), told),
    onError: () => queries.invalidateQueries({ queryKey: disputeKeys.of(standing.sale) }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: returnKeys.of(standing.order) });
      void queries.invalidateQueries({ queryKey: orderKeys.order(standing.order) });
      void queries.invalidateQueries({ queryKey: saleKeys.sale(standing.sale) });
    },
  });
}
