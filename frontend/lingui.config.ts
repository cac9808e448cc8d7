import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const src = "<rootDir>/src";
const rooms = (room: string) => ["api", "components", "lib", "routes"].map((part) => `${src}/features/${room}/${part}`);

/**
 * Words that come with their screens: whoever only looks around does not fetch what is said at a checkout. `loadWords` in src/lib/i18n.ts fetches them. What such
 * a room shows on other rooms' pages stands in its `front/`, and its words with theirs.
 */
const LATER: Record<string, string[]> = {
  accounts: rooms("accounts"),
  forms: [`${src}/ui/form`, `${src}/lib/form`],
  sales: rooms("sales"),
};

export default defineConfig({
  locales: ["en"],
  sourceLocale: "en",
  catalogs: [
    { path: `${src}/locales/{locale}/messages`, include: [src], exclude: Object.values(LATER).flatMap((folders) => folders.map((folder) => `${folder}/**`)) },
    ...Object.entries(LATER).map(([name, include]) => ({ path: `${src}/locales/{locale}/${name}`, include })),
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
