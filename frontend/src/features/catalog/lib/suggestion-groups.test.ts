import type { Suggestion } from "@galleria/sdk/types";
import { groupOffers } from "#/features/catalog/lib/suggestion-groups";

const suggestion = (kind: Suggestion["kind"], text: string): Suggestion => ({ kind, text, marked: text, slug: null, picture: null, price: null, count: null });

test("each kind together, pieces last", () => {
  const groups = groupOffers(["ring"], [suggestion("product", "Old ring"), suggestion("category", "Rings"), suggestion("product", "New ring")]);
  expect(groups.map(({ kind, offers }) => [kind, ...offers.map(({ offer }) => offer.text)])).toEqual([
    ["recent", "ring"],
    ["category", "Rings"],
    ["product", "Old ring", "New ring"],
  ]);
});

test("an option keeps its id whatever stands before it, and no two have the same", () => {
  const ids = (...groups: ReturnType<typeof groupOffers>) => groups.flatMap(({ offers }) => offers.map(({ id }) => id));
  const ring = suggestion("product", "Old ring");
  const all = ids(...groupOffers(["ring"], [suggestion("query", "pin"), suggestion("maker", "pin"), ring, { ...ring, slug: "old-ring-2" }]));
  expect(all).toContain(ids(...groupOffers([], [ring]))[0]);
  expect(new Set(all).size).toBe(5);
  expect(all.filter((id) => /\s/.test(id))).toEqual([]);
});

test("one's own search is offered once", () => {
  expect(groupOffers(["Ring"], [suggestion("query", "ring"), suggestion("query", "pin")]).map((group) => group.offers.length)).toEqual([1, 1]);
  expect(groupOffers([], [])).toEqual([]);
});
