/** A range: how the pieces lie on it, two handles, and the exact numbers. The bars come when the engine has counted them. */
import type { Bin } from "@galleria/sdk/types";
import { FilterRange, type FilterRangeProps } from "#/features/catalog/components/filter-range";
import { HistogramSlider } from "#/features/catalog/components/histogram-slider";

interface FilterHistogramProps extends FilterRangeProps {
  bins: readonly Bin[];
  /** A bound in words. */
  format: (value: number) => string;
}

export function FilterHistogram({ bins, format, ...range }: FilterHistogramProps) {
  return (
    <>
      {bins.length > 1 && (
        <HistogramSlider name={range.name} bins={bins} decimals={range.decimals} range={range.range} format={format} onChange={range.onChange} />
      )}
      <FilterRange {...range} />
    </>
  );
}
