/** Paying an order by card: the payment at Stripe, its form, and what becomes of it. */
import { GalleriaError, NetworkError, TimeoutError } from "@galleria/sdk/errors";
import type { Order, PaymentIntent } from "@galleria/sdk/types";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { buying } from "#/features/sales/api/bags";
import { orderKeys } from "#/features/sales/api/orders";
import type { Stripe, StripeElements } from "#/features/sales/lib/stripe";

const LOOK_AGAIN_MS = 1500;
export const MOST_LOOKS = 8;

/** Stripe's word on a card, in the buyer's language; null when it was not the card's fault. */
export class CardRefused extends Error {
  constructor(readonly words: string | null) {
    super(words ?? "no answer");
  }
}

export interface MountedForm {
  stripe: Stripe;
  elements: StripeElements;
}

export function usePaymentIntent({ ref, payment }: Order, key: string | undefined) {
  return useQuery({
    queryKey: [...orderKeys.order(ref), "intent"],
    queryFn: ({ signal }): Promise<PaymentIntent> => buying.paymentIntent(ref, key, { signal }),
    enabled: payment.can_pay,
    staleTime: Infinity,
    gcTime: 0,
    retry: (times, error) => times < 2 && (error instanceof NetworkError || error instanceof TimeoutError),
  });
}

/** Asks until Stripe has decided; the order as it stands then. */
export function useCheckPayment(ref: string, key: string | undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (most: number) => {
      for (let looks = 1; ; looks += 1) {
        const order = await buying.checkPayment(ref, key);
        if (order.payment.status !== "open" || looks >= most) return order;
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    },
    onSuccess: (order) => queries.setQueryData(orderKeys.order(ref), order),
  });
}

export function usePayByCard(ref: string, key: string | undefined) {
  const checking = useCheckPayment(ref, key);
  return useMutation({
    mutationFn: async ({ stripe, elements }: MountedForm) => {
      const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: location.href }, redirect: "if_required" });
      if (error) throw new CardRefused(error.type === "card_error" || error.type === "validation_error" ? (error.message ?? null) : null);
      return checking.mutateAsync(MOST_LOOKS);
    },
  });
}

/** What the engine says when the order's time is over or it is settled: the order has to be looked at again. */
export function hasMovedOn(error: unknown): boolean {
  return error instanceof GalleriaError && ["payment_time_over", "nothing_to_pay", "card_not_taken"].includes(error.code);
}
