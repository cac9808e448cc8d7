/** A bag between what the engine last told and what is still on its way to it. Pure. */
import type { Bag } from "@galleria/sdk/types";
import { applyChange, type BagChange } from "#/features/sales/lib/bag-changes";

export interface BagCourse {
  /** As the engine last told it. */
  told: Bag;
  /** Changes that it has not answered, the first one first. */
  waiting: readonly BagChange[];
}

/** What is shown: all that is wished, whatever of it has arrived. */
export function shownBag({ told, waiting }: BagCourse): Bag {
  return waiting.reduce(applyChange, told);
}

export function withChange({ told, waiting }: BagCourse, change: BagChange): BagCourse {
  return { told, waiting: [...waiting, change] };
}

/** Once a change is answered: with a bag, that is what is so now; without one it was refused, and only it is taken back. */
export function withAnswer({ told, waiting }: BagCourse, change: BagChange, answer: Bag | null): BagCourse {
  return { told: answer ?? told, waiting: waiting.filter((one) => one !== change) };
}
