import { buildPath } from "@galleria/sdk/query";

/** Address of one search in all shops. */
export function houseSearchPath(words: string): string {
  return buildPath("/search", { q: words });
}
