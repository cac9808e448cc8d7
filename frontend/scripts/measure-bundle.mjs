/** Compressed JavaScript that the first load of each screen needs: the entry, the app, its imports, the screen's own chunk and its imports. Fails above the budget. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 130;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf-8"));
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
}

function collect(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next, files);
  return files;
}

const total = (keys) => {
  const files = new Set();
  for (const key of keys) collect(key, files);
  return [...files].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
};

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const screens = Object.keys(manifest).filter((key) => /\/routes\/[^/]+\.tsx$/.test(key) && manifest[key].isDynamicEntry);
/** Others import it too, so it goes by the name of its file. */
const shell = Object.keys(manifest).find((key) => /shop-shell/.test(key));
const words = (name) => Object.keys(manifest).find((key) => key.endsWith(`locales/en/${name}.po`));
const app = Object.keys(manifest).find((key) => key.endsWith("src/main.tsx"));
const always = [entry, app, words("messages")].filter(Boolean);

const isOfBuying = (screen) => /sales|\/app\/routes\/(checkout|bags|orders)/.test(screen);
const isOfAccount = (screen) => /accounts|\/app\/routes\/(orders|wishes)\./.test(screen);
const isOfWishes = (screen) => /\/features\/wishes\/|\/app\/routes\/(wishes|own-list|shared-list)\./.test(screen);
const isOfHouse = (screen) => isOfAccount(screen) || /\/app\/routes\/(entrance|search|bags|house-shell)\.tsx$/.test(screen);
const privateScreens = Object.keys(manifest).find((key) => key.endsWith("/private-screens.ts"));
const houseShell = Object.keys(manifest).find((key) => key.endsWith("/house-shell.tsx"));

/** What comes with a screen without being imported by it: the shell of its shop or of the house, the words of its room. */
function around(screen) {
  const files = isOfHouse(screen) ? [] : [shell];
  if (isOfBuying(screen) || isOfAccount(screen) || isOfWishes(screen)) files.push(privateScreens, isOfHouse(screen) && houseShell);
  if (isOfBuying(screen)) files.push(words("bag"), !/bags?\.tsx$/.test(screen) && words("sales"), /pay\.tsx$/.test(screen) && words("paying"));
  if (isOfAccount(screen)) files.push(words("accounts"));
  if (isOfWishes(screen)) files.push(words("wishes"), !/shared-list/.test(screen) && words("forms"));
  if (isOfAccount(screen) || screen.endsWith("checkout.tsx")) files.push(words("forms"));
  return files;
}

let worst = 0;
console.log(`${"app".padEnd(52)} ${total(always).toFixed(1).padStart(7)} kB`);
for (const screen of screens) {
  const own = [screen, ...around(screen)].filter(Boolean);
  const kb = total([...always, ...own]);
  worst = Math.max(worst, kb);
  console.log(`${screen.padEnd(52)} ${kb.toFixed(1).padStart(7)} kB${kb > BUDGET_KB ? "  over budget" : ""}`);
}
for (const chunk of Object.values(manifest)) {
  for (const css of chunk.isEntry ? (chunk.css ?? []) : []) console.log(`${css.padEnd(52)} ${(sizeOf(css) / 1000).toFixed(1).padStart(7)} kB`);
}
if (screens.length === 0 || worst > BUDGET_KB) {
  console.error(screens.length === 0 ? "No screen found in the manifest" : `The budget is ${BUDGET_KB} kB`);
  process.exit(1);
}
