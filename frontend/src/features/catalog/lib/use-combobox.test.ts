import { nextOption } from "#/features/catalog/lib/use-combobox";

test("arrows go round, with the text between the end and the beginning", () => {
  expect([null, 0, 1, 2].map((active) => nextOption("ArrowDown", active, 3))).toEqual([0, 1, 2, null]);
  expect([null, 2, 1, 0].map((active) => nextOption("ArrowUp", active, 3))).toEqual([2, 1, 0, null]);
});

test("Home and End move the cursor of the text until an option is active", () => {
  expect(nextOption("Home", null, 3)).toBeUndefined();
  expect(nextOption("End", null, 3)).toBeUndefined();
  expect(nextOption("Home", 2, 3)).toBe(0);
  expect(nextOption("End", 0, 3)).toBe(2);
});

test("other keys, and lists without options, lead nowhere", () => {
  expect(nextOption("a", 1, 3)).toBeUndefined();
  expect(nextOption("ArrowDown", null, 0)).toBeUndefined();
});
