/** The way to report a piece, with its words. Fetched when a product's page has come to rest. */
import type { ComponentType } from "react";
import { ReportPiece } from "#/features/sellers/components/report-piece";
import { loadWords } from "#/lib/i18n";

export async function prepare(): Promise<ComponentType<{ slug: string; title: string }>> {
  await loadWords("sellers", "forms");
  return ReportPiece;
}
