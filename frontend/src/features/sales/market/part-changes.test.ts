import type { Order, OrderLine, OrderPart, Sale } from "@galleria/sdk/types";
import { applyPartChange, housesLines, linesOf, withSale } from "#/features/sales/market/part-changes";

const part: OrderPart = {
  ref: "A-1",
  status: "shipped",
  seller: { username: "otto", name: "Otto" },
  positions: [0, 2],
  tracking: "CH1",
  parcels: [],
  unsent: [],
  due_at: "2026-12-01T10:00:00Z",
  asked_days: 0,
  more_days: 30,
  is_at_bank: false,
  charged_back_minor: 0,
  documents: [],
  may: ["arrive", "confirm", "ask_time"],
};
const other: OrderPart = { ...part, ref: "A-2", positions: [1] };
const line = (sku: string) => ({ sku }) as OrderLine;
const order = { status: "paid", parts: [part, other], lines: ["a", "b", "c", "d"].map(line) } as Order;

test("a part that has arrived waits for its buyer's word, and until when the engine says", () => {
  const [changed, untouched] = applyPartChange(order, { kind: "arrive", ref: "A-1" }).parts;
  expect(changed).toEqual({ ...part, status: "arrived", due_at: null, may: ["confirm", "ask_time"] });
  expect(untouched).toBe(other);
});

test("a wish for time stands there and is not asked twice", () => {
  expect(applyPartChange(order, { kind: "ask_time", ref: "A-2", days: 4 }).parts[1]).toEqual({ ...other, asked_days: 4, may: ["arrive", "confirm"] });
});

test("what moves money is not shown before it has", () => {
  expect(applyPartChange(order, { kind: "confirm", ref: "A-1" })).toBe(order);
});

test("an order that was open while one is gone from it stays as it is", () => {
  expect(applyPartChange(order, { kind: "arrive", ref: "B-1" }).parts).toEqual(order.parts);
});

test("the engine's answer stands at its part, without what a seller may do", () => {
  const sale = { ref: "A-1", status: "arrived", tracking: "CH2", due_at: "2026-12-12T10:00:00Z", asked_days: 0, more_days: 26, may: ["give_time", "confirm", "ask_time"] } as Sale;
  expect(withSale(order, sale).parts).toEqual([
    { ...part, status: "arrived", tracking: "CH2", due_at: "2026-12-12T10:00:00Z", more_days: 26, may: ["confirm", "ask_time"] },
    other,
  ]);
});

test("pieces stand with who sells them, and the house's own with the house", () => {
  expect(linesOf(order, part).map(({ sku }) => sku)).toEqual(["a", "c"]);
  expect(housesLines(order).map(({ sku }) => sku)).toEqual(["d"]);
});
