import { attributeValues, listTarget, readListState, readRange, toggled, withAttribute, withChoices, withoutFilters, withWords, writeRange } from "#/features/catalog/lib/list-state";

const read = (query: string) => readListState(new URLSearchParams(query));

test("an address survives the way through the state", () => {
  const address = "products?attr.carat=0.5..&attr.metal=gold&attr.metal=silver&category=rings&condition=excellent&in_stock=true&price_min=1000&q=old+mine&sort=price";
  expect(listTarget(read(address.split("?")[1]!))).toBe(address);
});

test("what is the default anyway is left out", () => {
  expect(listTarget(read("sort=newest"))).toBe("products");
  expect(listTarget(read("q=ring&sort=relevance"))).toBe("products?q=ring");
  expect(listTarget(read("q=ring&sort=newest"))).toBe("products?q=ring&sort=newest");
  expect(listTarget({ q: "", category: undefined })).toBe("products");
});

test("nonsense is left out", () => {
  expect(read("price_min=-4&price_max=abc&sort=sideways&in_stock=perhaps&q=+&attr.metal=&utm_source=x")).toEqual({});
});

test("equal states have equal keys, whatever order they were chosen in", () => {
  expect(read("attr.metal=silver&attr.metal=gold")).toEqual(read("attr.metal=gold&attr.metal=silver"));
});

test("an attribute without values leaves no trace", () => {
  const query = read("attr.metal=gold&category=rings");
  expect(withAttribute(query, "metal", [])).toEqual({ category: "rings", attributes: undefined });
  expect(attributeValues(withAttribute(query, "stone", ["ruby"]), "stone")).toEqual(["ruby"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  expect(toggled(["a"], "c")).toEqual(["a", "c"]);
});

test("several makers and tags survive too; another search is no longer taken literally", () => {
  const address = "products?literal=true&maker=A&maker=B&q=ring&tag=old";
  const query = read(address.split("?")[1]!);
  expect(listTarget(query)).toBe(address);
  expect(listTarget(withWords(query, "pin"))).toBe("products?maker=A&maker=B&q=pin&tag=old");
  expect(listTarget(withChoices(withChoices(query, "maker", []), "tag", ["z", "b"]))).toBe("products?literal=true&q=ring&tag=b&tag=z");
});

test("clearing keeps the room, the words and the order", () => {
  expect(listTarget(withoutFilters(read("attr.metal=gold&category=rings&q=x&sort=price&price_max=5")))).toBe("products?category=rings&q=x&sort=price");
});

test("ranges are open at either end", () => {
  expect(readRange("10..40")).toEqual({ from: 10, to: 40 });
  expect(readRange("..40")).toEqual({ from: undefined, to: 40 });
  expect(readRange("x..")).toEqual({ from: undefined, to: undefined });
  expect(readRange(undefined)).toEqual({ from: undefined, to: undefined });
  expect(writeRange({ from: 0.5, to: undefined })).toBe("0.5..");
  expect(writeRange({ from: undefined, to: undefined })).toBeUndefined();
});
