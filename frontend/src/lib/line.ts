/** Whether answers come from the other end or from this device's store, and what was read when. */
import { readStored, writeStored } from "#/lib/storage";

interface Seen {
  path: string;
  title: string;
  /** When what it shows came from the shop, ISO 8601. */
  at: string;
}

const SEEN = "galleria:seen-pages";
const SEEN_MOST = 60;
/** As long as the service worker keeps a page. */
const SEEN_LONGEST_MS = 30 * 86_400_000;
const listeners = new Set<() => void>();
let isStored = "stored" in document.documentElement.dataset;

/** `silent`: this device has a line, but the shop did not answer over it, or not in time. */
export type Line = "up" | "silent" | "down";

export function readLine(): Line {
  if (!navigator.onLine) return "down";
  return isStored ? "silent" : "up";
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

/** Newest first; what is too old to be kept is not listed either. */
export function listSeenPages(): Seen[] {
  const oldest = Date.now() - SEEN_LONGEST_MS;
  return (readStored(SEEN, isSeenList) ?? []).filter(({ at }) => Date.parse(at) > oldest);
}

export function recordSeenPage(page: Seen): void {
  const others = listSeenPages().filter(({ path }) => path !== page.path);
  writeStored(SEEN, [page, ...others].slice(0, SEEN_MOST));
}

export function forgetSeenPages(isForgotten: (path: string) => boolean): void {
  writeStored(
    SEEN,
    listSeenPages().filter(({ path }) => !isForgotten(path)),
  );
}

function isSeenList(value: unknown): value is Seen[] {
  const isText = (one: unknown) => typeof one === "string";
  return Array.isArray(value) && value.every((one: Partial<Seen>) => isText(one.path) && isText(one.title) && isText(one.at));
}
