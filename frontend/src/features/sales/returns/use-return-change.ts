/** A change of a return: afterwards the order and all of its returns are asked for again, whether it worked or not. */
import type { Return } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { disputeKeys } from "#/features/sales/api/disputes";
import { orderKeys } from "#/features/sales/api/orders";
import { returnKeys } from "#/features/sales/api/returns";
import { notify } from "#/ui/toast";

export function useReturnChange(order: string, change: () => Promise<Return>, said: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => void notify(said),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: disputeKeys.all });
      void queries.invalidateQueries({ queryKey: orderKeys.order(order) });
      return queries.invalidateQueries({ queryKey: returnKeys.of(order) });
    },
  });
}
