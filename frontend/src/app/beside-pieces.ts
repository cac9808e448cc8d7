/** Hearts and notices beside pieces. Fetched when a page has come to rest. */
import { CardHeart } from "#/features/wishes/components/card-heart";
import { PieceWishes } from "#/features/wishes/components/piece-wishes";
import type { BesidePiece } from "#/lib/beside";
import { loadWords } from "#/lib/i18n";

/** Once their words are there, too. */
export async function prepare(): Promise<BesidePiece> {
  await loadWords("wishes", "forms");
  return { Card: CardHeart, Page: PieceWishes };
}
