/** Whether what this device remembers of its visitor is still so. Fetched when a page has come to rest. */
import { meQueryOptions } from "#/features/accounts/api/me";
import { bagQueryOptions } from "#/features/sales/api/bags";
import { sayMerged } from "#/features/sales/lib/say-merged";
import { readHints } from "#/lib/hints";
import { queryClient } from "#/lib/query-client";

/** The answers write the hints themselves: see the queries. Nobody waits for them, so nobody hears of a failure. */
export async function findOut(shop: string): Promise<void> {
  const { name, bags } = readHints();
  const questions: Promise<unknown>[] = [];
  if (name !== null) questions.push(queryClient.query(meQueryOptions()));
  if (name !== null || bags[shop]) questions.push(queryClient.query(bagQueryOptions(shop)).then(sayMerged));
  await Promise.allSettled(questions);
}
