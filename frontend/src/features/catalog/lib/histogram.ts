/** Arithmetic of a histogram with two handles. A handle stands on an edge between bars: edge 0 before the first, edge n after the last. */
import type { Bin } from "@galleria/sdk/types";
import type { Range } from "#/features/catalog/lib/list-state";

/** The two edges that the handles stand on. */
export interface Edges {
  from: number;
  to: number;
}

/**
 * A bound is rounded by less than a tenth of a bar, or to the last digit that makes sense: one that is nearer to an edge
 * than this stands on it.
 */
function nearness({ from, to }: Bin, decimals: number): number {
  const width = to - from;
  return Math.min(0.49 * width, Math.max(0.11 * width, 10 ** -decimals));
}

/** The edges that enclose a range. A bound between two edges belongs to the outer one, so that no bar of the range is left out. */
export function edgesOf(range: Range, bins: readonly Bin[], decimals: number): Edges {
  const { from: least = -Infinity, to: most = Infinity } = range;
  const from = bins.filter((bin) => bin.to <= least + nearness(bin, decimals)).length;
  const to = bins.filter((bin) => bin.from < most - nearness(bin, decimals)).length;
  const first = Math.min(from, bins.length - 1);
  return { from: first, to: Math.max(to, first + 1) };
}

/** The range that two edges mean, in numbers that one would say, rounded outwards. The outermost edges are no bound at all. */
export function rangeOf({ from, to }: Edges, bins: readonly Bin[], decimals: number): Range {
  return {
    from: from <= 0 ? undefined : readEdge(from, bins, decimals, "down"),
    to: to >= bins.length ? undefined : readEdge(to, bins, decimals, "up"),
  };
}

/** The number at an edge between bars, rounded by less than a tenth of the narrower bar beside it, with no more digits than make sense. */
export function readEdge(edge: number, bins: readonly Bin[], decimals: number, direction: "down" | "up"): number {
  const [before, after] = [bins[edge - 1], bins[edge]];
  const value = after?.from ?? before?.to ?? 0;
  const width = Math.min(...[before, after].flatMap((bin) => (bin ? [bin.to - bin.from] : [])));
  if (!(width > 0)) return value;
  const digits = Math.max(-decimals, Math.floor(Math.log10(width / 10)));
  const scaled = value * 10 ** -digits;
  // What lies on the grid already, but for the last bit, stays there.
  const nearest = Math.round(scaled);
  const whole = Math.abs(scaled - nearest) < 1e-6 ? nearest : direction === "down" ? Math.floor(scaled) : Math.ceil(scaled);
  return Number((whole * 10 ** digits).toFixed(Math.max(0, -digits)));
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
