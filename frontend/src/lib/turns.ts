/** Work that waits for its turn: done bit by bit, so that the browser can do something else in between. */
import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** How long turns may follow one another in one task. A slow phone takes four to six times as long for the same. */
const TASK_MS = 6;

const waiting = new Set<() => void>();
let work: Promise<void> | null = null;

/** Calls back in its turn; the answer calls that off. */
export function takeTurn(act: () => void): () => void {
  waiting.add(act);
  work ??= takeTurns();
  return () => waiting.delete(act);
}

/** Resolves when nothing waits any more. */
export function noTurnsLeft(): Promise<void> {
  return work ?? Promise.resolve();
}

/** Whether a component has had its turn. One that need not wait has it from the start. */
export function useTurn(mustWait = true): boolean {
  const [had, setHad] = useState(!mustWait);
  useLayoutEffect(() => (had ? undefined : takeTurn(() => setHad(true))), [had]);
  return had;
}

async function takeTurns(): Promise<void> {
  while (waiting.size > 0) {
    await nextTask();
    const start = performance.now();
    for (const act of waiting) {
      waiting.delete(act);
      try {
        // What it draws counts as its work.
        flushSync(act);
      } catch (error) {
        reportError(error);
      }
      if (performance.now() - start > TASK_MS) break;
    }
  }
  work = null;
}

/** Timers of a page that nobody looks at come once a second; a message comes at once. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
