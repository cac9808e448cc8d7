/**
 * The key of an attempt to order: made once for what is ordered, kept over a lost connection, a double click and a reload, and forgotten with the order. The
 * engine answers the same key with the same order.
 */
import type { OrderDraft } from "@galleria/sdk/types";
import { makeKey } from "#/lib/form/make-key";

interface Attempt {
  key: string;
  of: string;
}

const name = (shop: string) => `galleria:attempt:${shop}`;

export function keyOfAttempt(shop: string, draft: OrderDraft): string {
  const of = fingerprint(JSON.stringify(draft));
  const last = readAttempt(shop);
  if (last?.of === of) return last.key;
  const key = makeKey();
  try {
    sessionStorage.setItem(name(shop), JSON.stringify({ key, of }));
  } catch {
    // No room or forbidden: the key still holds for this press of the button and its repetitions.
  }
  return key;
}

export function endAttempt(shop: string): void {
  try {
    sessionStorage.removeItem(name(shop));
  } catch {
    // Nothing was kept.
  }
}

function readAttempt(shop: string): Attempt | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(name(shop)) ?? "null") as Partial<Attempt> | null;
    return value && typeof value.key === "string" && typeof value.of === "string" ? { key: value.key, of: value.of } : null;
  } catch {
    return null;
  }
}

/** Tells drafts apart without keeping what somebody wrote: cyrb53, 53 bits. */
function fingerprint(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
