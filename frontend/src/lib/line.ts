/** Whether answers come from the other end or from this device's store, and what was read when. */
import { readStored, writeStored } from "#/lib/storage";

interface Seen {
  path: string;
  title: string;
  /** When what it shows came from the shop, ISO 8601. */
  at: string;
}

const SEEN = "galleria.seen";
const SEEN_MOST = 60;
const listeners = new Set<() => void>();
let isStored = "stored" in document.documentElement.dataset;

export function isOnline(): boolean {
  return navigator.onLine && !isStored;
}

export function subscribeToLine(notify: () => void): () => void {
  listeners.add(notify);
  addEventListener("online", notify);
  addEventListener("offline", notify);
  return () => {
    listeners.delete(notify);
    removeEventListener("online", notify);
    removeEventListener("offline", notify);
  };
}

/** The service worker marks what it takes from its store: an answer without the mark has come all the way. */
export function noteAnswer(response: Response): void {
  const stored = response.headers.has("x-stored-at");
  if (stored === isStored) return;
  isStored = stored;
  for (const notify of listeners) notify();
}

/** Newest first. */
export function listSeenPages(): Seen[] {
  return readStored(SEEN, isSeenList) ?? [];
}

export function recordSeenPage(page: Seen): void {
  const others = listSeenPages().filter(({ path }) => path !== page.path);
  writeStored(SEEN, [page, ...others].slice(0, SEEN_MOST));
}

function isSeenList(value: unknown): value is Seen[] {
  const isText = (one: unknown) => typeof one === "string";
  return Array.isArray(value) && value.every((one: Partial<Seen>) => isText(one.path) && isText(one.title) && isText(one.at));
}
