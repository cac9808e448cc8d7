import { useSyncExternalStore } from "react";
import { isOnline, subscribeToLine } from "#/lib/line";

/** Whether what is shown comes from the shop itself, and not from this device's store. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeToLine, isOnline);
}
