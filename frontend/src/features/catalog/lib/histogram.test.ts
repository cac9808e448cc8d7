import { barHeights, edgesOf, moveEdge, rangeOf, readEdge } from "#/features/catalog/lib/histogram";

const bins = [
  { from: 0, to: 100, count: 4 },
  { from: 100, to: 200, count: 0 },
  { from: 200, to: 300, count: 1 },
  { from: 300, to: 400, count: 16 },
];

test("no bounds are the outermost edges, and the other way round", () => {
  const all = edgesOf({ from: undefined, to: undefined }, bins, 2);
  expect(all).toEqual({ from: 0, to: 4 });
  expect(rangeOf(all, bins, 2)).toEqual({ from: undefined, to: undefined });
});

test("every pair of edges survives the way through its range", () => {
  for (let from = 0; from < bins.length; from += 1) {
    for (let to = from + 1; to <= bins.length; to += 1) expect(edgesOf(rangeOf({ from, to }, bins, 2), bins, 2)).toEqual({ from, to });
  }
});

test("bounds are numbers that one would say, and still stand on their edges", () => {
  const edges = Array.from({ length: 25 }, (_, index) => 540 * (68_000 / 540) ** (index / 24));
  const uneven = edges.slice(1).map((to, index) => ({ from: edges[index]!, to, count: 1 }));
  expect(readEdge(12, uneven, 2, "down")).toBe(6000);
  expect(readEdge(12, uneven, 2, "up")).toBe(6100);
  for (let from = 0; from < 24; from += 1) {
    for (let to = from + 1; to <= 24; to += 1) {
      const range = rangeOf({ from, to }, uneven, 2);
      expect(edgesOf(range, uneven, 2)).toEqual({ from, to });
      expect(range.from ?? 0).toBeLessThanOrEqual(edges[from]!);
      expect(range.to ?? Infinity).toBeGreaterThanOrEqual(edges[to]!);
    }
  }
});

test("small numbers keep the digits that tell them apart", () => {
  const carats = [0, 1, 2].map((index) => ({ from: 0.25 + index * 0.37, to: 0.25 + (index + 1) * 0.37, count: 1 }));
  expect(rangeOf({ from: 1, to: 2 }, carats, 2)).toEqual({ from: 0.62, to: 0.99 });
});

test("years stay whole, and stand on their edges", () => {
  const years = Array.from({ length: 24 }, (_, index) => ({ from: 1958 + index * 2.833, to: 1958 + (index + 1) * 2.833, count: 1 }));
  for (let from = 1; from < 24; from += 1) {
    const range = rangeOf({ from, to: 24 }, years, 0);
    expect(range.from).toBe(Math.floor(1958 + from * 2.833 + 1e-9));
    expect(edgesOf(range, years, 0)).toEqual({ from, to: 24 });
  }
});

test("a bound inside a bar takes the bar in", () => {
  expect(edgesOf({ from: 150, to: 250 }, bins, 2)).toEqual({ from: 1, to: 3 });
});

test("bounds outside of all bars still leave one bar between the handles", () => {
  expect(edgesOf({ from: 900, to: undefined }, bins, 2)).toEqual({ from: 3, to: 4 });
  expect(edgesOf({ from: undefined, to: -5 }, bins, 2)).toEqual({ from: 0, to: 1 });
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
