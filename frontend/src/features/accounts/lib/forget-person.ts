/** What belongs to one person leaves the app's memory when another begins: at sign-in and at sign-out. */
import { hintBags, hintName } from "#/lib/hints";
import { queryClient } from "#/lib/query-client";

/** First parts of the keys of what is somebody's own. */
const PERSONAL = new Set(["me", "identity", "bags", "orders", "checkout", "wishes", "personal-data"]);

export function forgetPerson(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => PERSONAL.has(String(queryKey[0])) });
}

export function forgetEverything(): void {
  forgetPerson();
  hintName(null);
  hintBags({});
}
