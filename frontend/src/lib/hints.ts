/**
 * What this device remembers of its visitor's bags and name, so that a page can show them without asking, and asks only where there is something. A hint may
 * be wrong: what is true comes from the engine, which knows nothing of hints.
 */
import { readStored, writeStored } from "#/lib/storage";

export interface Hints {
  /** Pieces in the bag, by shop. */
  bags: Readonly<Record<string, number>>;
  /** What somebody who is signed in is called. */
  name: string | null;
}

const KEY = "galleria:visitor";
const NOTHING: Hints = { bags: {}, name: null };
const listeners = new Set<() => void>();
let hints: Hints | undefined;

export function readHints(): Hints {
  hints ??= readStored(KEY, isHints) ?? NOTHING;
  return hints;
}

export function subscribeToHints(notify: () => void): () => void {
  listeners.add(notify);
  addEventListener("storage", onStorage);
  return () => {
    listeners.delete(notify);
    if (listeners.size === 0) removeEventListener("storage", onStorage);
  };
}

export function hintBag(shop: string, count: number): void {
  const { [shop]: _, ...others } = readHints().bags;
  write({ ...readHints(), bags: count > 0 ? { ...others, [shop]: count } : others });
}

/** All bags at once: whose they are has changed. */
export function hintBags(bags: Hints["bags"]): void {
  write({ ...readHints(), bags });
}

export function hintName(name: string | null): void {
  write({ ...readHints(), name });
}

function write(next: Hints): void {
  hints = next;
  writeStored(KEY, next);
  for (const notify of listeners) notify();
}

/** Another tab has written. */
function onStorage({ key }: StorageEvent): void {
  if (key !== null && key !== KEY) return;
  hints = undefined;
  for (const notify of listeners) notify();
}

function isHints(value: unknown): value is Hints {
  const { bags, name } = (value ?? {}) as Partial<Hints>;
  return (name === null || typeof name === "string") && Object.values(bags ?? { nothing: "" }).every((count) => typeof count === "number");
}
