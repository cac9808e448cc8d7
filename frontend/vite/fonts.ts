/**
 * `virtual:fonts.css`: the families that a theme may name (docs/shops.md), self-hosted, in the subsets that we serve.
 * Only declarations: a browser fetches a file when a rule that uses the family meets a character of the subset.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const SUBSETS = ["latin", "latin-ext", "vietnamese"];

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

const ID = "virtual:fonts.css";
const require = createRequire(import.meta.url);

export function fonts(): Plugin {
  return {
    name: "galleria-fonts",
    enforce: "pre",
    resolveId: (id) => (id === ID ? ID : undefined),
    load: (id) => (id === ID ? Object.entries(FAMILIES).map(declareFamily).join("\n") : undefined),
  };
}

function declareFamily([family, sheets]: [string, readonly string[]]): string {
  return sheets.flatMap((sheet) => declareFaces(family, require.resolve(sheet))).join("\n");
}

/** The faces of one stylesheet that belong to our subsets, under the plain family name, with absolute file paths. */
function declareFaces(family: string, file: string): string[] {
  const faces = readFileSync(file, "utf-8").matchAll(/\/\* (.+?) \*\/\s*(@font-face \{[^}]+\})/g);
  const chosen: string[] = [];
  for (const [, label = "", face = ""] of faces) {
    if (!SUBSETS.some((subset) => new RegExp(`^[a-z-]*?-${subset}-(?!ext)`).test(label))) continue;
    chosen.push(
      face
        .replace(/font-family: [^;]+;/, `font-family: "${family}";`)
        .replace(/,\s*url\([^)]+\.woff\) format\(['"]woff['"]\)/, "")
        .replace(/url\(\.\/([^)]+)\)/g, (_, path: string) => `url("${join(dirname(file), path)}")`),
    );
  }
  return chosen;
}
