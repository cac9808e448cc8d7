import type { ShopWishes } from "@galleria/sdk/types";
import { DEFAULT_LIST } from "@galleria/sdk/wishes";
import { applyNotice, applyWish, defaultList, isWaitedFor, listsOf } from "#/features/wishes/lib/shop-wishes";

const known: ShopWishes = {
  lists: [
    { ref: "wsh_a", name: "Wish list", is_default: true, slugs: ["oolong"] },
    { ref: "wsh_b", name: "For Ada", is_default: false, slugs: ["oolong", "sencha"] },
  ],
  notices: [{ slug: "sencha", kind: "price-drop" }],
};
const nothing: ShopWishes = { lists: [], notices: [] };

test("a piece is on the lists that name it", () => {
  expect(listsOf(known, "oolong")).toEqual(["wsh_a", "wsh_b"]);
  expect(listsOf(known, "matcha")).toEqual([]);
  expect(listsOf(undefined, "oolong")).toEqual([]);
});

test("a heart means the default list, and the first piece begins one", () => {
  expect(defaultList(known)).toBe("wsh_a");
  expect(defaultList(nothing)).toBe(DEFAULT_LIST);
  expect(applyWish(nothing, { slug: "oolong", ref: DEFAULT_LIST, isOn: true }).lists).toEqual([{ ref: DEFAULT_LIST, name: "", is_default: true, slugs: ["oolong"] }]);
  expect(applyWish(nothing, { slug: "oolong", ref: DEFAULT_LIST, isOn: false })).toEqual(nothing);
});

test("on and off again is as before, and touches no other list", () => {
  const on = applyWish(known, { slug: "matcha", ref: "wsh_b", isOn: true });
  expect(listsOf(on, "matcha")).toEqual(["wsh_b"]);
  expect(on.lists[0]).toBe(known.lists[0]);
  expect(applyWish(on, { slug: "matcha", ref: "wsh_b", isOn: false })).toEqual(known);
});

test("twice changes nothing", () => {
  expect(applyWish(known, { slug: "oolong", ref: "wsh_a", isOn: true })).toEqual(known);
  expect(applyWish(known, { slug: "matcha", ref: "wsh_a", isOn: false })).toEqual(known);
});

test("a notice is of its kind", () => {
  expect(isWaitedFor(known, "sencha", "price-drop")).toBe(true);
  expect(isWaitedFor(known, "sencha", "back-in-stock")).toBe(false);
  const both = applyNotice(known, { slug: "sencha", kind: "back-in-stock", isOn: true });
  expect(both.notices).toHaveLength(2);
  expect(applyNotice(both, { slug: "sencha", kind: "price-drop", isOn: false }).notices).toEqual([{ slug: "sencha", kind: "back-in-stock" }]);
});
