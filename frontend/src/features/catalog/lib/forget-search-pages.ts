/** The pages that searches led to, as this device keeps them for reading offline: whoever forgets a search forgets what it found as well. */
import { forgetSeenPages } from "#/lib/line";
import { shopPath } from "#/lib/current-shop";

/** Pages and answers of searches in this shop and in all shops at once: of these words, or of any. */
export async function forgetSearchPages(shop: string, words?: string): Promise<void> {
  const places = [shopPath(shop, "products"), "/search", `/api/v1/shops/${shop}/`, "/api/v1/search"];
  const wanted = words === undefined ? undefined : spell(words);
  const isForgotten = (address: string) => {
    const { pathname, searchParams } = new URL(address, location.origin);
    const q = searchParams.get("q");
    return q !== null && places.some((place) => pathname.startsWith(place)) && (wanted === undefined || spell(q) === wanted);
  };
  forgetSeenPages(isForgotten);
  if (!("caches" in globalThis)) return;
  for (const name of ["pages", "answers"]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    const kept = await cache.keys();
    await Promise.all(kept.filter(({ url }) => isForgotten(url)).map((request) => cache.delete(request, { ignoreVary: true })));
  }
}

function spell(words: string): string {
  return words.trim().replace(/\s+/g, " ").toLowerCase();
}
