/** What a seller does with a sale: afterwards it stands as the engine has answered, and the lists are asked for again. */
import type { Pieces, Sale } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { saleKeys, selling } from "#/features/sales/api/sales";

export type SaleChange =
  | { kind: "ship"; tracking: string; lines: Pieces[] | undefined; key: string }
  | { kind: "track"; parcel: number; tracking: string }
  | { kind: "no_more"; reason: string }
  | { kind: "cancel"; reason: string }
  | { kind: "answer_time"; isGranted: boolean }
  | { kind: "give_time"; days: number };

function send(ref: string, change: SaleChange): Promise<Sale> {
  switch (change.kind) {
    case "ship":
      return selling.ship(ref, { tracking: change.tracking, lines: change.lines }, change.key);
    case "track":
      return selling.track(ref, change.parcel, change.tracking);
    case "no_more":
      return selling.sendNoMore(ref, change.reason);
    case "cancel":
      return selling.cancel(ref, change.reason);
    case "answer_time":
      return selling.answerTime(ref, change.isGranted);
    case "give_time":
      return selling.giveTime(ref, change.days);
  }
}

export function useSaleChange(ref: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `sale-${ref}` },
    mutationFn: (change: SaleChange) => send(ref, change),
    onSuccess: (sale) => {
      queries.setQueryData(saleKeys.sale(ref), sale);
      void queries.invalidateQueries({ queryKey: saleKeys.lists() });
    },
    onError: () => queries.invalidateQueries({ queryKey: saleKeys.sale(ref) }),
  });
}
