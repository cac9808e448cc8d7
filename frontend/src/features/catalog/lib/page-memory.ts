/**
 * How many pages of a list were open at a point of the history. Within a visit the query cache remembers the pages
 * themselves; this is for a reload, or a way back from another site, when only the session storage is left.
 */

const KEY = "galleria:pages:";

/** The name that React Router gives to each entry of the history. */
function historyKey(): string {
  const state: unknown = history.state;
  const key = typeof state === "object" && state !== null && "key" in state ? state.key : "";
  return KEY + (typeof key === "string" ? key : "");
}

export function rememberPages(count: number): void {
  try {
    sessionStorage.setItem(historyKey(), String(count));
  } catch {
    // Without storage a reload starts at the first page.
  }
}

/** Pages to load at once for an address. One, unless the browser already stands there: on a reload or a step back. */
export function rememberedPages(target: URL): number {
  if (location.pathname + location.search !== target.pathname + target.search) return 1;
  try {
    return Math.min(Math.max(Number(sessionStorage.getItem(historyKey())) || 1, 1), 20);
  } catch {
    return 1;
  }
}
