import type { Variant } from "@galleria/sdk/types";
import { changeOption, selectVariant } from "#/features/catalog/lib/variants";

const variant = (sku: string, options: Record<string, string>, in_stock = true): Variant => ({
  sku,
  options,
  price_minor: 100,
  compare_at_minor: null,
  lowest_30d_minor: null,
  in_stock,
  stock: null,
  barcode: "",
});

const small = variant("S-R", { size: "S", colour: "red" }, false);
const large = variant("L-R", { size: "L", colour: "red" });
const blue = variant("L-B", { size: "L", colour: "blue" });
const all = [small, large, blue];

test("the address chooses; without it the first that can be had", () => {
  expect(selectVariant(all, "L-B")).toBe(blue);
  expect(selectVariant(all, "gone")).toBe(large);
  expect(selectVariant([small], null)).toBe(small);
  expect(selectVariant([], null)).toBeUndefined();
});

test("changing one option keeps the others", () => {
  expect(changeOption(all, blue, "colour", "red")).toBe(large);
});

test("where the combination does not exist, the nearest one is taken", () => {
  expect(changeOption(all, blue, "size", "S")).toBe(small);
  expect(changeOption(all, blue, "size", "XL")).toBeUndefined();
});
