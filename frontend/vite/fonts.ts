/**
 * `virtual:fonts.css`: the families that a theme may name (docs/shops.md), self-hosted, in the subsets that we serve.
 * Only declarations: a browser fetches a file when a rule that uses the family meets a character of the subset.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import subsetFont, { type VariationAxes } from "subset-font";
import type { Plugin } from "vite";

const WITH_SIGNS = "latin-ext";
const SUBSETS = [WITH_SIGNS, "vietnamese", "latin"];

/**
 * The signs of currencies, cut out of the subset that has them: a price in đồng would else fetch the letters of thirty languages.
 * Of two faces that hold a character the one declared later is fetched, and Vietnamese has its ₫ and đ in a third of what the first weighs.
 */
const SIGNS = "signs";
const CURRENCY_RANGE = "U+20A0-20AB,U+20AD-20C0"; // the euro is in the Latin subset
const CURRENCIES = String.fromCodePoint(...Array.from({ length: 0x20c1 - 0x20a0 }, (_, place) => 0x20a0 + place));
const DECLARED = [WITH_SIGNS, SIGNS, "vietnamese", "latin"];

/** Family as manifests write it → stylesheets of its package: the widest axes that the look uses, upright and italic. */
const FAMILIES: Record<string, readonly string[]> = {
  Archivo: ["@fontsource-variable/archivo/standard.css"],
  "Barlow Condensed": [
    "@fontsource/barlow-condensed/400.css",
    "@fontsource/barlow-condensed/500.css",
    "@fontsource/barlow-condensed/600.css",
    "@fontsource/barlow-condensed/700.css",
    "@fontsource/barlow-condensed/800.css",
  ],
  "Bricolage Grotesque": ["@fontsource-variable/bricolage-grotesque/standard.css"],
  "Cormorant Garamond": ["@fontsource-variable/cormorant-garamond/wght.css", "@fontsource-variable/cormorant-garamond/wght-italic.css"],
  "DM Sans": ["@fontsource-variable/dm-sans/wght.css", "@fontsource-variable/dm-sans/wght-italic.css"],
  Fraunces: ["@fontsource-variable/fraunces/standard.css", "@fontsource-variable/fraunces/standard-italic.css"],
  "IBM Plex Mono": ["@fontsource/ibm-plex-mono/400.css", "@fontsource/ibm-plex-mono/500.css"],
  "IBM Plex Sans": ["@fontsource-variable/ibm-plex-sans/wght.css", "@fontsource-variable/ibm-plex-sans/wght-italic.css"],
  Inter: ["@fontsource-variable/inter/wght.css", "@fontsource-variable/inter/wght-italic.css"],
  "Nunito Sans": ["@fontsource-variable/nunito-sans/wght.css", "@fontsource-variable/nunito-sans/wght-italic.css"],
  "Playfair Display": ["@fontsource-variable/playfair-display/wght.css", "@fontsource-variable/playfair-display/wght-italic.css"],
  "Space Grotesk": ["@fontsource-variable/space-grotesk/wght.css"],
  Unbounded: ["@fontsource-variable/unbounded/wght.css"],
  "Work Sans": ["@fontsource-variable/work-sans/wght.css", "@fontsource-variable/work-sans/wght-italic.css"],
};

/**
 * What a family keeps of its axes in the files that nearly every page fetches: an axis that no rule moves is half of a file.
 * The optical size is the one of headings, where these families stand.
 */
const AXES: Record<string, VariationAxes> = {
  Archivo: { wdth: { min: 100, max: 125 } },
  "Bricolage Grotesque": { wdth: 100, opsz: 72 },
  Fraunces: { opsz: 72 },
};
const MOST_FETCHED = "latin";
const CACHE = "node_modules/.cache/galleria-fonts";

const ID = "virtual:fonts.css";
const require = createRequire(import.meta.url);

export function fonts(): Plugin {
  return {
    name: "galleria-fonts",
    enforce: "pre",
    resolveId: (id) => (id === ID ? ID : undefined),
    load: async (id) => (id === ID ? (await Promise.all(Object.entries(FAMILIES).map(declareFamily))).join("\n") : undefined),
  };
}

async function declareFamily([family, sheets]: [string, readonly string[]]): Promise<string> {
  const faces = await Promise.all(sheets.map((sheet) => declareFaces(family, require.resolve(sheet))));
  return faces.flat().join("\n");
}

/** The faces of one stylesheet that belong to our subsets, under the plain family name, with absolute file paths. */
async function declareFaces(family: string, file: string): Promise<string[]> {
  const faces = readFileSync(file, "utf-8").matchAll(/\/\* (.+?) \*\/\s*(@font-face \{[^}]+\})/g);
  const chosen: [number, string][] = [];
  const add = (subset: string, face: string, source: string, range?: string) => chosen.push([DECLARED.indexOf(subset), dress(face, family, source, range)]);
  for (const [, label = "", face = ""] of faces) {
    const subset = SUBSETS.find((name) => new RegExp(`^[a-z-]*?-${name}-(?!ext)`).test(label));
    if (subset === undefined) continue;
    const path = join(dirname(file), /url\(\.\/([^)]+\.woff2)\)/.exec(face)?.[1] ?? "");
    const axes = subset === MOST_FETCHED ? AXES[family] : undefined;
    add(subset, face, axes ? await cut(path, "", { keepAllGlyphs: true, variationAxes: axes }) : path);
    if (subset === WITH_SIGNS) add(SIGNS, face, await cut(path, CURRENCIES, {}, `-${SIGNS}`), CURRENCY_RANGE);
  }
  return chosen.sort(([first], [second]) => first - second).map(([, face]) => face);
}

/** A face of a package as we declare it: under the plain name, from the given file, for the characters of `range` alone. */
function dress(face: string, family: string, source: string, range?: string): string {
  return face
    .replace(/font-family: [^;]+;/, `font-family: "${family}";`)
    .replace(/,\s*url\([^)]+\.woff\) format\(['"]woff['"]\)/, "")
    .replace(/url\(\.\/[^)]+\)/, `url("${source}")`)
    .replace(/font-stretch: [^;]+;/, (given) => describeWidth(AXES[family]) ?? given)
    .replace(/unicode-range: [^;]+;/, (given) => (range ? `unicode-range: ${range};` : given));
}

/** The same for all subsets of a family: a browser joins only faces whose descriptors are equal. */
function describeWidth(axes: VariationAxes | undefined): string | undefined {
  const width = axes?.["wdth"];
  if (width === undefined) return undefined;
  return `font-stretch: ${typeof width === "number" ? `${width}%` : `${width.min}% ${width.max}%`};`;
}

/** The path of what is left of a font under its name and `suffix`, made once for each version of the font. */
async function cut(path: string, text: string, options: Omit<Parameters<typeof subsetFont>[2], "targetFormat">, suffix = ""): Promise<string> {
  const font = readFileSync(path);
  const key = createHash("sha256").update(font).update(JSON.stringify([text, options])).digest("hex").slice(0, 16);
  const left = join(process.cwd(), CACHE, key, `${basename(path, ".woff2")}${suffix}.woff2`);
  if (!existsSync(left)) {
    mkdirSync(dirname(left), { recursive: true });
    const unfinished = `${left}.${process.pid}`;
    writeFileSync(unfinished, await subsetFont(font, text, { targetFormat: "woff2", ...options }));
    renameSync(unfinished, left);
  }
  return left;
}
