import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

const src = "<rootDir>/src";
const rooms = (room: string) => ["api", "components", "lib", "routes"].map((part) => `${src}/features/${room}/${part}`);

/**
 * Words that come with their screens: whoever only looks around does not fetch what is said at a checkout. `loadWords` in src/lib/i18n.ts fetches them. What such
 * a room shows on other rooms' pages stands in its `front/`, and its words with theirs.
 */
const BAG = ["components/{bag-*,empty-bag,other-bag,quantity,removed-line}.tsx", "lib/{bag-changes,note-words,put-in-bag,sales-errors,say-merged,use-bag-change}.ts", "routes/bag.tsx"].map(
  (file) => `${src}/features/sales/${file}`,
);
/** What is said where a card is taken. */
const PAYING = [`${src}/features/sales/routes/pay.tsx`, `${src}/features/sales/components/card-form.tsx`];
const HOUSE = `${src}/app/house-frame.tsx`;
const LATER: Record<string, string[]> = {
  accounts: [...rooms("accounts"), HOUSE, `${src}/app/routes/orders.tsx`],
  returns: [`${src}/features/sales/returns`],
  market: [`${src}/features/sales/market`],
  forms: [`${src}/ui/form`, `${src}/lib/form`],
  payouts: rooms("payouts"),
  ratings: rooms("ratings"),
  sales: rooms("sales"),
  statistics: rooms("statistics"),
  sellers: [...rooms("sellers"), `${src}/app/routes/seller.tsx`, `${src}/app/report-piece.tsx`],
  listings: rooms("listings"),
  messaging: [...rooms("messaging"), `${src}/app/ask-seller.tsx`, `${src}/app/routes/questions.tsx`],
  wishes: [...rooms("wishes"), `${src}/app/routes/wishes.tsx`, `${src}/app/put-piece-in-bag.tsx`],
};

export default defineConfig({
  locales: ["en"],
  sourceLocale: "en",
  catalogs: [
    { path: `${src}/locales/{locale}/messages`, include: [src], exclude: [...Object.values(LATER).flat().map((place) => (place.endsWith(".tsx") ? place : `${place}/**`)), `${src}/app/routes/bags.tsx`] },
    { path: `${src}/locales/{locale}/bag`, include: [...BAG, HOUSE, `${src}/app/routes/bags.tsx`] },
    ...Object.entries(LATER).map(([name, include]) => ({ path: `${src}/locales/{locale}/${name}`, include, exclude: [...BAG, ...PAYING] })),
    { path: `${src}/locales/{locale}/paying`, include: PAYING },
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
