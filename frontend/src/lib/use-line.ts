import { useSyncExternalStore } from "react";
import { readLine, subscribeToLine, type Line } from "#/lib/line";

/** Whether what is shown comes from the shop itself, or from this device's store and why. */
export function useLine(): Line {
  return useSyncExternalStore(subscribeToLine, readLine);
}
