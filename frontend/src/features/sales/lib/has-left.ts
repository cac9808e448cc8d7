import type { OrderPart } from "@galleria/sdk/types";

/** Whether a seller has sent their part: then the order cannot be cancelled as a whole any more. */
export function hasLeft({ status }: OrderPart): boolean {
  return status !== "paid" && status !== "refunded";
}
