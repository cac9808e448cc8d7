import type { Suggestion } from "@galleria/sdk/types";
import { groupOffers } from "#/features/catalog/lib/suggestion-groups";

const suggestion = (kind: Suggestion["kind"], text: string): Suggestion => ({ kind, text, marked: text, slug: null, picture: null, price: null, count: null });

test("each kind together, counted through, pieces last", () => {
  const groups = groupOffers(["ring"], [suggestion("product", "Old ring"), suggestion("category", "Rings"), suggestion("product", "New ring")]);
  expect(groups.map(({ kind, offers }) => [kind, ...offers.map(({ offer, index }) => `${index} ${offer.text}`)])).toEqual([
    ["recent", "0 ring"],
    ["category", "1 Rings"],
    ["product", "2 Old ring", "3 New ring"],
  ]);
});

test("one's own search is offered once", () => {
  expect(groupOffers(["Ring"], [suggestion("query", "ring"), suggestion("query", "pin")]).map((group) => group.offers.length)).toEqual([1, 1]);
  expect(groupOffers([], [])).toEqual([]);
});
