/** The way to ask who sells a piece, with its words. Fetched when a product's page has come to rest. */
import type { ComponentType } from "react";
import { AskSeller } from "#/features/messaging/components/ask-seller";
import { loadWords } from "#/lib/i18n";

export async function prepare(): Promise<ComponentType<{ slug: string; title: string; seller: string }>> {
  await loadWords("messaging", "forms");
  return AskSeller;
}
