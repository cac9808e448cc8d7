/** Fails when a visible text is missing from the catalogue: extracts again and compares. The files stay as they were. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const catalogue = new URL("../src/locales/en/messages.po", import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));

const before = readFileSync(catalogue, "utf-8");
execFileSync("npm", ["run", "--silent", "messages"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const after = readFileSync(catalogue, "utf-8");

/** Line references move with every edit: only the messages count. */
const messages = (text) =>
  text
    .split("\n")
    .filter((line) => /^(msgid|msgstr|"|#\. )/.test(line) && !line.includes("Date:"))
    .join("\n");

if (messages(before) !== messages(after)) {
  writeFileSync(catalogue, before);
  console.error("src/locales/en/messages.po is stale: npm run messages");
  process.exit(1);
}
writeFileSync(catalogue, before);
