/** Deletions that can still be taken back: they are sent when the time for that is over, or when the page goes. Nothing is lost by taking one back. */
import { useSyncExternalStore } from "react";

export const TAKE_BACK_WITHIN_MS = 10_000;

interface Deferred {
  send: (isLeaving: boolean) => Promise<unknown>;
  timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Deferred>();
const listeners = new Set<() => void>();
let keys: ReadonlySet<string> = new Set();

export function defer(key: string, send: Deferred["send"]): void {
  if (waiting.has(key)) return;
  if (waiting.size === 0) addEventListener("pagehide", sendAll);
  waiting.set(key, { send, timer: setTimeout(() => void carryOut(key, false), TAKE_BACK_WITHIN_MS) });
  tell();
}

export function takeBack(key: string): void {
  const one = waiting.get(key);
  if (!one) return;
  clearTimeout(one.timer);
  forget(key);
}

/** What is as good as gone. */
export function useDeferred(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => keys);
}

async function carryOut(key: string, isLeaving: boolean): Promise<void> {
  const one = waiting.get(key);
  if (!one) return;
  clearTimeout(one.timer);
  // It stays hidden until what the page shows has been asked for anew.
  await one.send(isLeaving).catch(() => undefined);
  forget(key);
}

function sendAll(): void {
  for (const key of waiting.keys()) void carryOut(key, true);
}

function forget(key: string): void {
  waiting.delete(key);
  if (waiting.size === 0) removeEventListener("pagehide", sendAll);
  tell();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function tell(): void {
  keys = new Set(waiting.keys());
  for (const notify of listeners) notify();
}
