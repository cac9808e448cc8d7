/** One spelling of every address, so that equal questions have equal keys: the server inlines answers under the same spelling. */

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type Query = Readonly<Record<string, QueryValue>>;

/** `path?query` with parameters sorted by name, then value; empty ones are left out. */
export function buildPath(path: string, query: Query = {}): string {
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) pairs.push([name, String(one)]);
  }
  return joinPath(path, pairs);
}

/** What belongs to a shop: its slug, then the rest of the way. */
export function shopPath(...parts: string[]): string {
  return `/api/v1/shops/${parts.map(encodeURIComponent).join("/")}`;
}

/** The same spelling for an address that comes from elsewhere. */
export function normalisePath(address: string): string {
  const [path = "", query = ""] = address.split("?", 2);
  return joinPath(path, [...new URLSearchParams(query)]);
}

function joinPath(path: string, pairs: [string, string][]): string {
  if (pairs.length === 0) return path;
  pairs.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return `${path}?${new URLSearchParams(pairs).toString()}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
