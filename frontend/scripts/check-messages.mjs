/** Fails when a visible text is missing from the catalogues: extracts again and compares. The files stay as they were. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../src/locales/en/", import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

const read = () => new Map(readdirSync(folder).filter((file) => file.endsWith(".po")).map((file) => [file, readFileSync(new URL(file, folder), "utf-8")]));

/** Line references move with every edit: only the messages count. */
const messages = (text = "") =>
  text
    .split("\n")
    .filter((line) => /^(msgid|msgstr|"|#\. )/.test(line) && !line.includes("Date:"))
    .join("\n");

const before = read();
execFileSync("npm", ["run", "--silent", "messages"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const after = read();
const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => messages(before.get(file)) !== messages(after.get(file)));
for (const file of after.keys()) if (!before.has(file)) rmSync(new URL(file, folder));
for (const [file, text] of before) writeFileSync(new URL(file, folder), text);
if (stale.length > 0) {
  console.error(`src/locales/en: ${stale.join(", ")} stale: npm run messages`);
  process.exit(1);
}
