/** Tells at once what sign-in brought into the bag, to whoever came back to a page that does not show the bag. */
import { plural } from "@lingui/core/macro";
import type { Bag } from "@galleria/sdk/types";
import { loadWords } from "#/lib/i18n";
import { notify } from "#/ui/toast";

export async function sayMerged(bag: Bag): Promise<void> {
  const pieces = bag.merged.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces === 0 || /\/(bag|checkout)$/.test(location.pathname)) return;
  await loadWords("bag");
  await notify(plural(pieces, { one: "# piece came along into your bag", other: "# pieces came along into your bag" }));
}
