/**
 * React Router's production file names its components for its tools, which keeps those that nobody uses (forms, another history), and fetches pages ahead in
 * a way that only its own framework knows. Neither reaches a visitor here: 3 kB less of every first load. Fails when the file has changed its ways.
 */
import type { Plugin } from "vite";

const FILE = /\/react-router\/dist\/production\/chunk-[^/]+\.mjs$/;
const NAMES = /^(?:HistoryRouter|NavLink|Form)\.displayName = "[^"]*";$/gm;
const AHEAD = "function PrefetchPageLinks({ page, ...linkProps }) {";

export function leanRouter(): Plugin {
  let found = 0;
  return {
    name: "galleria-lean-router",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!FILE.test(id) || !code.includes(AHEAD)) return null;
      found += (code.match(NAMES) ?? []).length;
      const lean = code.replaceAll(NAMES, "").replace(AHEAD, `function PrefetchPageLinks() { return null; }\nfunction PrefetchPageLinksOfFrameworks({ page, ...linkProps }) {`);
      return { code: lean, map: null };
    },
    buildEnd(error) {
      if (!error && found !== 3) this.error(`React Router names ${found} of the three components: look at vite/lean-router.ts`);
    },
  };
}
