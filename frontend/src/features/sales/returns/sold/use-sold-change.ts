/** A step of a seller's: afterwards the return stands as the engine has answered, and the lists and sales are asked for again. */
import type { SoldReturn } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { saleKeys } from "#/features/sales/api/sales";
import { soldReturnKeys } from "#/features/sales/api/sold-returns";
import { focusMain } from "#/lib/focus-main";
import { notify } from "#/ui/toast";

export function useSoldChange<Given>(shop: string, ref: string, change: (given: Given) => Promise<SoldReturn>, said: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `return-${ref}` },
    mutationFn: change,
    onSuccess: (one) => {
      queries.setQueryData(soldReturnKeys.one(shop, ref), one);
      void queries.invalidateQueries({ queryKey: [...soldReturnKeys.all(shop), "list"] });
      if (one.sale) void queries.invalidateQueries({ queryKey: saleKeys.sale(one.sale) });
      focusMain();
      void notify(said);
    },
    onError: () => queries.invalidateQueries({ queryKey: soldReturnKeys.one(shop, ref) }),
  });
}
