/** Placing an order: safe to press twice, safe to press again after a lost answer. */
import { GalleriaError, NetworkError, TimeoutError } from "@galleria/sdk/errors";
import type { Order, OrderDraft } from "@galleria/sdk/types";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bagKeys, buying } from "#/features/sales/api/bags";
import { checkoutKeys } from "#/features/sales/api/checkout";
import { orderKeys } from "#/features/sales/api/orders";
import { endAttempt, keyOfAttempt } from "#/features/sales/lib/attempt";
import { hintBag } from "#/lib/hints";

/** Placing takes locks that many may want: it is waited for longer than other answers. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 1000;
const MOST_AGAIN = 10;

/** No answer came: the order may have been placed. */
export function isUnheard(error: unknown): boolean {
  return error instanceof NetworkError || error instanceof TimeoutError;
}

export function usePlaceOrder(shop: string, { onPlaced }: { onPlaced: (order: Order) => void }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: OrderDraft) => place(shop, draft, keyOfAttempt(shop, draft)),
    onSuccess: (order) => {
      endAttempt(shop);
      hintBag(shop, 0);
      queries.setQueryData(orderKeys.order(order.ref), order);
      onPlaced(order);
      queries.removeQueries({ queryKey: bagKeys.bag(shop) });
      void queries.invalidateQueries({ queryKey: bagKeys.list() });
      void queries.invalidateQueries({ queryKey: orderKeys.list() });
    },
    onError: (error) => {
      if (isUnheard(error)) return;
      // Whatever was refused, the bag, the hours or the prices are others than those on the screen.
      void queries.invalidateQueries({ queryKey: bagKeys.bag(shop) });
      void queries.invalidateQueries({ queryKey: checkoutKeys.all(shop) });
    },
  });
}

/** The first press may still be at work, from this tab or another one: its answer is ours as well. */
async function place(shop: string, draft: OrderDraft, key: string): Promise<Order> {
  for (let again = 0; ; again += 1) {
    try {
      return await buying.placeOrder(shop, draft, key, { timeoutMs: PATIENCE_MS });
    } catch (error) {
      const isUnderWay = error instanceof GalleriaError && error.code === "request_in_progress";
      if (!isUnderWay || again >= MOST_AGAIN) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
