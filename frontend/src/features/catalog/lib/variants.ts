/** Which variant the chosen options mean. */
import type { Variant } from "@galleria/sdk/types";

/** The variant an address names; else the first that can be had; else the first. */
export function selectVariant(variants: readonly Variant[], sku: string | null): Variant | undefined {
  return variants.find((variant) => variant.sku === sku) ?? variants.find((variant) => variant.in_stock) ?? variants[0];
}

/** The variant with one option changed. Where that combination does not exist, the nearest one that has the new value. */
export function changeOption(variants: readonly Variant[], current: Variant, axis: string, value: string): Variant | undefined {
  const shared = (variant: Variant) =>
    Object.entries(current.options).filter(([name, chosen]) => name !== axis && variant.options[name] === chosen).length;
  const candidates = variants.filter((variant) => variant.options[axis] === value);
  return candidates.reduce<Variant | undefined>((best, variant) => {
    if (!best) return variant;
    const gain = shared(variant) - shared(best);
    return gain > 0 || (gain === 0 && variant.in_stock && !best.in_stock) ? variant : best;
  }, undefined);
}
