/** What a visitor wanted before they were asked to sign in: done when they come back to this tab, and forgotten after a while. */
import type { NoticeKind } from "@galleria/sdk/types";

export interface WishIntent {
  shop: string;
  slug: string;
  title: string;
  /** A notice instead of a place on the list. */
  notice?: NoticeKind;
}

const KEY = "galleria:wish-intent";
const GOOD_FOR_MS = 60 * 60_000;

export function rememberIntent(intent: WishIntent, now = Date.now()): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...intent, at: now }));
  } catch {
    // No room or not allowed: then it has to be pressed once more.
  }
}

/** Once: whoever takes it sees to it. */
export function takeIntent(shop: string, now = Date.now()): WishIntent | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as (WishIntent & { at: number }) | null;
    if (kept?.shop !== shop) return null;
    sessionStorage.removeItem(KEY);
    const { at, ...intent } = kept;
    return typeof intent.slug === "string" && now - at < GOOD_FOR_MS ? intent : null;
  } catch {
    return null;
  }
}

export function forgetIntent(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was remembered either.
  }
}
