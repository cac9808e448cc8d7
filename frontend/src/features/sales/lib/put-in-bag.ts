/** Puts one piece in the bag: counted in the header at once, and taken back with a word when it cannot be had. */
import { i18n } from "@lingui/core";
import { buying, keepBag } from "#/features/sales/api/bags";
import { describeSalesError } from "#/features/sales/lib/sales-errors";
import { hintBag, readHints } from "#/lib/hints";
import { loadWords } from "#/lib/i18n";
import { notify } from "#/ui/toast";

/** Whether it is in now. */
export async function putInBag(shop: string, sku: string): Promise<boolean> {
  const before = readHints().bags[shop] ?? 0;
  hintBag(shop, before + 1);
  try {
    keepBag(await buying.addLine(shop, { sku, quantity: 1 }));
    return true;
  } catch (error) {
    hintBag(shop, before);
    await loadWords("bag").catch(() => undefined);
    await notify(i18n._(describeSalesError(error).text));
    return false;
  }
}
