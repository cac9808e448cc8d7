/** The engine's facets in the form that the filters show. */
import type { Bin, Count } from "@galleria/sdk/types";
import { minorToMajor } from "#/lib/format";

/** Bars over amounts as people write them. */
export function majorBins(bins: readonly Bin[], currency: string): Bin[] {
  return bins.map(({ from, to, count }) => ({ from: minorToMajor(from, currency), to: minorToMajor(to, currency), count }));
}

/** Values that are their own names. What is chosen is there even when no piece has it under the other filters. */
export function namedValues(values: readonly Count[] | undefined, chosen: readonly string[] = []): { value: string; label: string }[] {
  const known = (values ?? []).map(({ value }) => value);
  return [...known, ...chosen.filter((value) => !known.includes(value))].map((value) => ({ value, label: value }));
}
