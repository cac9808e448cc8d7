import type { Order } from "@galleria/sdk/types";

/** Whether anything can be said of returns: the order has left, or something of it came back or was credited. */
export function mayHaveReturns({ status, payment, timeline }: Order): boolean {
  return status === "shipped" || status === "delivered" || status === "completed" || payment.refunded_minor > 0 || timeline.some(({ code }) => code.startsWith("return_"));
}
