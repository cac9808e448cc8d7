import { forgetSearch, forgetSearches, listSearches, recordSearch } from "#/features/catalog/lib/recent-searches";

beforeEach(() => localStorage.clear());

test("the newest search comes first, each once, each shop by itself", () => {
  for (const words of ["ring", "old  mine ", "RING"]) recordSearch("a", words);
  expect(listSearches("a")).toEqual(["RING", "old mine"]);
  expect(listSearches("b")).toEqual([]);
});

test("nothing is no search", () => {
  recordSearch("a", "  ");
  expect(listSearches("a")).toEqual([]);
});

test("only the last ones are kept", () => {
  for (let index = 0; index < 12; index += 1) recordSearch("a", `w${index}`);
  expect(listSearches("a")).toHaveLength(8);
  expect(listSearches("a")[0]).toBe("w11");
});

test("can be forgotten, one or all", () => {
  for (const words of ["one", "two", "three"]) recordSearch("a", words);
  forgetSearch("a", "TWO");
  expect(listSearches("a")).toEqual(["three", "one"]);
  forgetSearches("a");
  expect(listSearches("a")).toEqual([]);
});

test("what is not a list of words counts as nothing", () => {
  localStorage.setItem("galleria:searches:a", JSON.stringify([1, 2]));
  expect(listSearches("a")).toEqual([]);
});
