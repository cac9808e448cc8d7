/** `sdk/openapi.json` → `sdk/src/generated.ts`. With --check: fails when the file is not what would be written. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../sdk/openapi.json", import.meta.url);
const target = new URL("../../sdk/src/generated.ts", import.meta.url);

const body = astToString(await openapiTS(source, { alphabetize: true }));
const fresh = `/** Generated from openapi.json by \`npm run generate\`. Never edited by hand. */\n\n${body}`;

if (process.argv.includes("--check")) {
  let current = "";
  try {
    current = readFileSync(target, "utf-8");
  } catch {
    // A missing file is a stale one.
  }
  if (current !== fresh) {
    console.error(`${fileURLToPath(target)} is stale: npm run generate`);
    process.exit(1);
  }
} else {
  writeFileSync(target, fresh);
}
