/** A range: how the pieces lie on it, two handles, and the exact numbers. The bars come when the engine has counted them. */
import { lazy, Suspense } from "react";
import type { Bin } from "@galleria/sdk/types";
import { FilterRange, type FilterRangeProps } from "#/features/catalog/components/filter-range";

const HistogramSlider = lazy(async () => ({ default: (await import("#/features/catalog/components/histogram-slider")).HistogramSlider }));

interface FilterHistogramProps extends FilterRangeProps {
  bins: readonly Bin[];
  /** A bound in words. */
  format: (value: number) => string;
}

export function FilterHistogram({ bins, format, ...range }: FilterHistogramProps) {
  return (
    <>
      {bins.length > 1 && (
        <Suspense fallback={<div className="histogram" />}>
          <HistogramSlider name={range.name} bins={bins} decimals={range.decimals} range={range.range} format={format} onChange={range.onChange} />
        </Suspense>
      )}
      <FilterRange {...range} />
    </>
  );
}
