import type { Bag, BagLine } from "@galleria/sdk/types";
import { applyChange, mostOf } from "#/features/sales/lib/bag-changes";

function line(id: number, given: Partial<BagLine> = {}): BagLine {
  const { quantity = 1, price_minor = 500 } = given;
  const own = { id, sku: `S-${id}`, slug: `piece-${id}`, title: `Piece ${id}`, maker: "", options: {}, picture: null, free: 9, notes: [] };
  return { ...own, ...given, quantity, price_minor, total_minor: quantity * price_minor };
}

const bag: Bag = {
  shop: "halden",
  currency: "EUR",
  count: 3,
  subtotal_minor: 1700,
  lines: [line(1, { quantity: 2 }), line(2, { price_minor: 700 })],
  saved: [line(3, { price_minor: 900 })],
  merged: [],
  may_check_out: true,
};

test("a quantity changes its line, the count and the subtotal, and nothing else", () => {
  const changed = applyChange(bag, { kind: "quantity", id: 1, quantity: 5 });
  expect(changed).toMatchObject({ count: 6, subtotal_minor: 3200, may_check_out: true });
  expect(changed.lines[0]).toMatchObject({ quantity: 5, total_minor: 2500 });
  expect(changed.lines[1]).toBe(bag.lines[1]);
  expect(bag.lines[0]?.quantity).toBe(2);
});

test("what is removed is gone from both shelves of the bag", () => {
  expect(applyChange(bag, { kind: "remove", id: 2 })).toMatchObject({ count: 2, subtotal_minor: 1000 });
  expect(applyChange(bag, { kind: "remove", id: 3 }).saved).toEqual([]);
});

test("put aside and taken back, a line is the same", () => {
  const aside = applyChange(bag, { kind: "save", id: 1 });
  expect(aside).toMatchObject({ count: 1, subtotal_minor: 700 });
  expect(aside.saved.map(({ id }) => id)).toEqual([3, 1]);
  const back = applyChange(aside, { kind: "unsave", id: 1 });
  expect(back).toMatchObject({ count: 3, subtotal_minor: 1700 });
  expect(back.lines.map(({ id }) => id)).toEqual([2, 1]);
});

test("a line that is not there changes nothing", () => {
  expect(applyChange(bag, { kind: "save", id: 99 })).toBe(bag);
  expect(applyChange(bag, { kind: "remove", id: 99 })).toEqual(bag);
});

test("nothing can be checked out above what is left, nor what is sold out, nor an empty bag", () => {
  expect(applyChange(bag, { kind: "quantity", id: 1, quantity: 10 }).may_check_out).toBe(false);
  const sold: Bag = { ...bag, lines: [line(1), line(2, { free: 0, notes: [{ code: "sold_out", text: "" }] })] };
  expect(applyChange(sold, { kind: "quantity", id: 1, quantity: 2 }).may_check_out).toBe(false);
  expect(applyChange(sold, { kind: "remove", id: 2 }).may_check_out).toBe(true);
  expect(applyChange({ ...bag, lines: [line(1)] }, { kind: "remove", id: 1 }).may_check_out).toBe(false);
});

test("the note that fewer are left goes when no more than those are wanted", () => {
  const few: Bag = { ...bag, lines: [line(1, { quantity: 4, free: 2, notes: [{ code: "fewer_left", text: "2 left" }] })] };
  expect(applyChange(few, { kind: "quantity", id: 1, quantity: 3 }).lines[0]?.notes).toHaveLength(1);
  expect(applyChange(few, { kind: "quantity", id: 1, quantity: 2 })).toMatchObject({ may_check_out: true, lines: [{ notes: [] }] });
});

test.each([
  [{ quantity: 1, free: 0 }, 1],
  [{ quantity: 4, free: 2 }, 4],
  [{ quantity: 1, free: 9 }, 9],
])("the most of %j is %i", (given, most) => {
  expect(mostOf(given)).toBe(most);
});
