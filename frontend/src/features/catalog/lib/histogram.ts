/** Arithmetic of a histogram with two handles. A handle stands on an edge between bars: edge 0 before the first, edge n after the last. */
import type { Bin } from "@galleria/sdk/types";
import type { Range } from "#/features/catalog/lib/list-state";

/** The two edges that the handles stand on. */
export interface Edges {
  from: number;
  to: number;
}

/** The edges that enclose a range. A bound between two edges belongs to the outer one, so that no bar of the range is left out. */
export function edgesOf(range: Range, bins: readonly Bin[]): Edges {
  const from = range.from === undefined ? 0 : bins.filter((bin) => bin.to <= (range.from ?? 0)).length;
  const to = range.to === undefined ? bins.length : bins.filter((bin) => bin.from < (range.to ?? 0)).length;
  const first = Math.min(from, bins.length - 1);
  return { from: first, to: Math.max(to, first + 1) };
}

/** The range that two edges mean. The outermost edges are no bound at all. */
export function rangeOf({ from, to }: Edges, bins: readonly Bin[]): Range {
  return {
    from: from <= 0 ? undefined : bins[from]?.from,
    to: to >= bins.length ? undefined : bins[to - 1]?.to,
  };
}

/** One handle moved: the two never meet and never pass each other. */
export function moveEdge(edges: Edges, which: keyof Edges, to: number, count: number): Edges {
  return which === "from"
    ? { ...edges, from: Math.max(0, Math.min(to, edges.to - 1)) }
    : { ...edges, to: Math.min(count, Math.max(to, edges.from + 1)) };
}

/**
 * Heights between 0 and 1. The square root keeps a few pieces visible beside a crowd; whatever is there at all is at
 * least `least` tall.
 */
export function barHeights(bins: readonly Bin[], least = 0.06): number[] {
  const most = Math.max(0, ...bins.map((bin) => bin.count));
  return bins.map(({ count }) => (count === 0 || most === 0 ? 0 : Math.max(least, Math.sqrt(count / most))));
}
