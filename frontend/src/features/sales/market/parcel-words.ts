/** How many pieces of a sale have left, are left, and will not leave; and what is in a parcel, in words. Pure. */
import type { OrderLine, Pieces, Sale } from "@galleria/sdk/types";

type SaleLine = Sale["lines"][number];

/** How many of a line are still to be sent. */
export function leftOf({ quantity, sent, unsent }: Pick<SaleLine, "quantity" | "sent" | "unsent">): number {
  return quantity - sent - unsent;
}

/** All that is left, by position. */
export function listLeft(lines: readonly SaleLine[]): Map<number, number> {
  return new Map(lines.map((line) => [line.position, leftOf(line)] as const).filter(([, count]) => count > 0));
}

export function countPieces(pieces: Iterable<number>): number {
  let sum = 0;
  for (const count of pieces) sum += count;
  return sum;
}

/** Whether the parcels of it have to be told apart: it did not all leave at once. */
export function isInParts({ status, parcels, unsent }: { status: Sale["status"]; parcels: Sale["parcels"]; unsent: number }): boolean {
  return parcels.length > 1 || unsent > 0 || (status === "paid" && parcels.length > 0);
}

/** "2 × Oolong" of every line that is in it. */
export function describePieces(pieces: readonly Pieces[], titles: ReadonlyMap<number, string>): string[] {
  return pieces.map(({ position, quantity }) => `${quantity} × ${titles.get(position) ?? ""}`);
}

export function titlesOf(lines: readonly Pick<SaleLine, "position" | "title">[]): Map<number, string> {
  return new Map(lines.map(({ position, title }) => [position, title]));
}

/** The same of an order's lines, which stand in the order of their positions. */
export function titlesInOrder(lines: readonly Pick<OrderLine, "title">[]): Map<number, string> {
  return new Map(lines.map(({ title }, position) => [position, title]));
}
