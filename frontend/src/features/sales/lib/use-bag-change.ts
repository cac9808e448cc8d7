/** Changing a bag: seen at once, taken back with a word when the engine refuses or cannot be reached. */
import { useLingui } from "@lingui/react/macro";
import type { Bag } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bagKeys, buying, keepBag } from "#/features/sales/api/bags";
import { applyChange, type BagChange } from "#/features/sales/lib/bag-changes";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { hintBag } from "#/lib/hints";
import { notify } from "#/ui/toast";

function send(shop: string, change: BagChange): Promise<Bag> {
  switch (change.kind) {
    case "quantity":
      return buying.changeLine(shop, change.id, { quantity: change.quantity });
    case "remove":
      return buying.removeLine(shop, change.id);
    case "save":
      return buying.changeLine(shop, change.id, { is_saved: true });
    case "unsave":
      return buying.changeLine(shop, change.id, { is_saved: false });
  }
}

export function useBagChange(shop: string) {
  const { i18n } = useLingui();
  const queries = useQueryClient();
  const key = bagKeys.bag(shop);
  return useMutation({
    mutationKey: key,
    // One after the other: the last answer is the last wish.
    scope: { id: `bag-${shop}` },
    mutationFn: (change: BagChange) => send(shop, change),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Bag>(key);
      if (before) {
        const after = applyChange(before, change);
        queries.setQueryData(key, after);
        hintBag(shop, after.count);
      }
      return { before };
    },
    onSuccess: (bag) => {
      // Of several changes in a row, those still to come are on the screen already.
      if (queries.isMutating({ mutationKey: key }) <= 1) keepBag(bag);
    },
    onError: (error, _change, context) => {
      if (context?.before) keepBag(context.before);
      void notify(i18n._(describeSalesError(error).text));
      void queries.invalidateQueries({ queryKey: key });
    },
  });
}
