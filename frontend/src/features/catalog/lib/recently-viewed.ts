/** The pieces that a visitor looked at last, per shop, on this device only. Prices are left out: they would grow old. */
import type { Picture } from "@galleria/sdk/types";
import { readStored, writeStored } from "#/lib/storage";

export interface SeenPiece {
  slug: string;
  title: string;
  maker: string;
  picture: Picture | null;
}

const LONGEST = 12;

const key = (shop: string) => `galleria:seen:${shop}`;

export function listSeen(shop: string): SeenPiece[] {
  return readStored(key(shop), isSeenList) ?? [];
}

export function recordSeen(shop: string, { slug, title, maker, picture }: SeenPiece): void {
  const others = listSeen(shop).filter((piece) => piece.slug !== slug);
  writeStored(key(shop), [{ slug, title, maker, picture }, ...others].slice(0, LONGEST));
}

function isSeenList(value: unknown): value is SeenPiece[] {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null && "slug" in one && "title" in one);
}
