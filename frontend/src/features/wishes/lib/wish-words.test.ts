import { priceMove } from "#/features/wishes/lib/wish-words";

test.each([
  [4800, 3600, "lower"],
  [4800, 4900, "higher"],
  [4800, 4800, "same"],
  [4800, null, "same"],
])("from %s to %s is %s", (then, now, move) => {
  expect(priceMove({ price_then_minor: then, price_now_minor: now })).toBe(move);
});
