/** What a bag will be once a change has arrived: shown at once, taken back when it does not. Pure. */
import type { Bag, BagLine } from "@galleria/sdk/types";

export type BagChange =
  | { kind: "quantity"; id: number; quantity: number }
  | { kind: "remove"; id: number }
  | { kind: "save"; id: number }
  | { kind: "unsave"; id: number };

export function applyChange(bag: Bag, change: BagChange): Bag {
  switch (change.kind) {
    case "quantity":
      return total({ ...bag, lines: bag.lines.map((line) => (line.id === change.id ? setQuantity(line, change.quantity) : line)) });
    case "remove":
      return total({ ...bag, lines: without(bag.lines, change.id), saved: without(bag.saved, change.id) });
    case "save": {
      const line = find(bag.lines, change.id);
      return line ? total({ ...bag, lines: without(bag.lines, change.id), saved: [...bag.saved, line] }) : bag;
    }
    case "unsave": {
      const line = find(bag.saved, change.id);
      return line ? total({ ...bag, saved: without(bag.saved, change.id), lines: [...bag.lines, line] }) : bag;
    }
  }
}

/** A stepper does not go beyond what is left, but what stands in the bag may stay above it until somebody decides. */
export function mostOf(line: Pick<BagLine, "quantity" | "free">): number {
  return Math.max(line.quantity, line.free, 1);
}

/** Whether a line is put aside for later. */
export function isAside(bag: Bag, line: Pick<BagLine, "id">): boolean {
  return find(bag.saved, line.id) !== undefined;
}

function setQuantity(line: BagLine, quantity: number): BagLine {
  const notes = line.notes.filter(({ code }) => code !== "fewer_left" || quantity > line.free);
  return { ...line, quantity, notes, total_minor: quantity * line.price_minor };
}

function total(bag: Bag): Bag {
  const count = bag.lines.reduce((sum, line) => sum + line.quantity, 0);
  const subtotal = bag.lines.reduce((sum, line) => sum + line.total_minor, 0);
  const isFree = bag.lines.length > 0 && bag.lines.every((line) => line.quantity <= line.free && !line.notes.some(({ code }) => code === "sold_out" || code === "not_offered"));
  return { ...bag, count, subtotal_minor: subtotal, may_check_out: isFree };
}

function find(lines: readonly BagLine[], id: number): BagLine | undefined {
  return lines.find((line) => line.id === id);
}

function without(lines: readonly BagLine[], id: number): BagLine[] {
  return lines.filter((line) => line.id !== id);
}
