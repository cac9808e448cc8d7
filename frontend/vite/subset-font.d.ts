declare module "subset-font" {
  /** Axis tag → the value it is pinned at, or the range that is kept. */
  export type VariationAxes = Record<string, number | { min: number; max: number }>;

  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; keepAllGlyphs?: boolean; variationAxes?: VariationAxes },
  ): Promise<Buffer>;
}
