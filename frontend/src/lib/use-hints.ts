import { useSyncExternalStore } from "react";
import { readHints, subscribeToHints, type Hints } from "#/lib/hints";

export function useHints(): Hints {
  return useSyncExternalStore(subscribeToHints, readHints);
}
