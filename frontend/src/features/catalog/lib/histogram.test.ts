import { barHeights, edgesOf, moveEdge, rangeOf } from "#/features/catalog/lib/histogram";

const bins = [
  { from: 0, to: 100, count: 4 },
  { from: 100, to: 200, count: 0 },
  { from: 200, to: 300, count: 1 },
  { from: 300, to: 400, count: 16 },
];

test("no bounds are the outermost edges, and the other way round", () => {
  const all = edgesOf({ from: undefined, to: undefined }, bins);
  expect(all).toEqual({ from: 0, to: 4 });
  expect(rangeOf(all, bins)).toEqual({ from: undefined, to: undefined });
});

test("every pair of edges survives the way through its range", () => {
  for (let from = 0; from < bins.length; from += 1) {
    for (let to = from + 1; to <= bins.length; to += 1) expect(edgesOf(rangeOf({ from, to }, bins), bins)).toEqual({ from, to });
  }
});

test("a bound inside a bar takes the bar in", () => {
  expect(edgesOf({ from: 150, to: 250 }, bins)).toEqual({ from: 1, to: 3 });
});

test("bounds outside of all bars still leave one bar between the handles", () => {
  expect(edgesOf({ from: 900, to: undefined }, bins)).toEqual({ from: 3, to: 4 });
  expect(edgesOf({ from: undefined, to: -5 }, bins)).toEqual({ from: 0, to: 1 });
});

test("handles neither meet nor pass nor leave", () => {
  expect(moveEdge({ from: 0, to: 2 }, "from", 3, 4)).toEqual({ from: 1, to: 2 });
  expect(moveEdge({ from: 1, to: 3 }, "to", 0, 4)).toEqual({ from: 1, to: 2 });
  expect(moveEdge({ from: 1, to: 3 }, "to", 9, 4)).toEqual({ from: 1, to: 4 });
  expect(moveEdge({ from: 1, to: 3 }, "from", -1, 4)).toEqual({ from: 0, to: 3 });
});

test("the tallest bar is 1, an empty one 0, a small one is seen", () => {
  expect(barHeights(bins)).toEqual([0.5, 0, 0.25, 1]);
  expect(barHeights([{ from: 0, to: 1, count: 1 }, { from: 1, to: 2, count: 100_000 }])[0]).toBe(0.06);
  expect(barHeights([{ from: 0, to: 1, count: 0 }])).toEqual([0]);
});
