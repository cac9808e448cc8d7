import { countsOf, isEmptyChoice, sortChoices } from "#/features/catalog/lib/facet-counts";

const choices = ["a", "b", "c", "d"].map((value) => ({ value }));
const counts = countsOf([
  { value: "b", count: 2 },
  { value: "c", count: 0 },
  { value: "d", count: 1 },
]);

test("what leads nowhere comes last, in its own order; what is chosen stays in place", () => {
  expect(sortChoices(choices, counts, []).map((one) => one.value)).toEqual(["b", "d", "a", "c"]);
  expect(sortChoices(choices, counts, ["a"]).map((one) => one.value)).toEqual(["a", "b", "d", "c"]);
});

test("without counts nothing moves and nothing is empty", () => {
  expect(sortChoices(choices, undefined, [])).toEqual(choices);
  expect(isEmptyChoice("a", undefined, [])).toBe(false);
  expect(isEmptyChoice("a", counts, [])).toBe(true);
  expect(isEmptyChoice("b", counts, [])).toBe(false);
});
