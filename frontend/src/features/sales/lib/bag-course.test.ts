import type { Bag, BagLine } from "@galleria/sdk/types";
import type { BagChange } from "#/features/sales/lib/bag-changes";
import { shownBag, withAnswer, withChange, type BagCourse } from "#/features/sales/lib/bag-course";

function line(id: number, quantity = 1): BagLine {
  return { id, sku: `S-${id}`, slug: `piece-${id}`, title: `Piece ${id}`, maker: "", options: {}, picture: null, free: 9, notes: [], quantity, price_minor: 500, total_minor: quantity * 500 };
}

function bag(...lines: BagLine[]): Bag {
  const count = lines.reduce((sum, one) => sum + one.quantity, 0);
  return { shop: "halden", currency: "EUR", count, subtotal_minor: count * 500, lines, saved: [], merged: [], may_check_out: lines.length > 0 };
}

const told = bag(line(1), line(2));
const more: BagChange = { kind: "quantity", id: 1, quantity: 3 };
const less: BagChange = { kind: "remove", id: 2 };
const begun: BagCourse = withChange(withChange({ told, waiting: [] }, more), less);

test("shows what is wished before any answer", () => {
  expect(shownBag(begun)).toMatchObject({ count: 3, lines: [{ id: 1, quantity: 3 }] });
});

test("when several are refused, the bag is as the engine told it, and not as the first of them left it", () => {
  const afterFirst = withAnswer(begun, more, null);
  expect(shownBag(afterFirst)).toMatchObject({ count: 1, lines: [{ id: 1, quantity: 1 }] });
  expect(shownBag(withAnswer(afterFirst, less, null))).toEqual(told);
});

test("a refused one takes nothing back of what was granted before or is wished since", () => {
  const granted = withAnswer(begun, more, bag(line(1, 3), line(2)));
  expect(shownBag(granted)).toMatchObject({ count: 3, lines: [{ id: 1, quantity: 3 }] });
  expect(shownBag(withAnswer(granted, less, null))).toEqual(bag(line(1, 3), line(2)));
});

test("the same wish twice is two changes", () => {
  const again: BagChange = { ...more };
  expect(withAnswer(withChange(begun, again), again, null).waiting).toEqual([more, less]);
});
