// @vitest-environment node
/** Every rule of our own lets a good sample pass and stops a bad one. */
import { ESLint, type Linter } from "eslint";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import { dirname } from "node:path";
import tseslint from "typescript-eslint";
import { houseRules } from "../eslint.house.js";

const frontend = dirname(import.meta.dirname);

const eslint = new ESLint({
  cwd: dirname(frontend),
  overrideConfigFile: true,
  overrideConfig: {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "import-x": importX as unknown as ESLint.Plugin },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: `${frontend}/tsconfig.json` })] },
    rules: houseRules as unknown as Linter.RulesRecord,
  },
});

async function lint(code: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${frontend}/src/${file}` });
  return result!.messages.map((message) => message.message);
}

const use = (path: string) => `import * as thing from "${path}";\nconsole.log(thing);\n`;

test("a feature imports itself, ui/ and lib/", async () => {
  const code = use("#/features/catalog/lib/list-state") + use("#/ui/money").replaceAll("thing", "two") + use("#/lib/cx").replaceAll("thing", "three");
  expect(await lint(code, "features/catalog/lib/sample.ts")).toEqual([]);
});

test.each([
  ["features/pages/lib/sample.ts", "#/features/catalog/lib/list-state", "A feature never imports another one"],
  ["features/catalog/lib/sample.ts", "../../shops/api/shops", "A feature never imports another one"],
  ["features/catalog/lib/sample.ts", "#/app/router", "A feature does not know the app"],
  ["ui/sample.ts", "#/features/catalog/lib/list-state", "The design system knows no feature"],
  ["lib/sample.ts", "#/ui/money", "lib/ stands below everything"],
])("%s may not import %s", async (file, path, message) => {
  expect(await lint(use(path), file)).toEqual([expect.stringContaining(message)]);
});

test("app/ composes features", async () => {
  expect(await lint(use("#/features/catalog/lib/list-state"), "app/sample.ts")).toEqual([]);
});

test("a file of 250 lines passes, one of 251 does not", async () => {
  expect(await lint("export {};\n" + "//\n".repeat(248) + "//", "ui/sample.ts")).toEqual([]);
  expect(await lint("export {};\n" + "//\n".repeat(249) + "//", "ui/sample.ts")).toEqual([expect.stringContaining("too many lines")]);
});

test("a barrel does not pass, an export of one's own does", async () => {
  expect(await lint("export const own = 1;\n", "ui/sample.ts")).toEqual([]);
  expect(await lint('export * from "./money";\n', "ui/sample.ts")).toEqual([expect.stringContaining("No barrels")]);
  expect(await lint('export { Money } from "./money";\n', "ui/sample.ts")).toEqual([expect.stringContaining("No barrels")]);
});

test("an attribute that says no says it in words", async () => {
  expect(await lint('export const field = <input spellCheck="false" hidden={false} />;\n', "ui/sample.tsx")).toEqual([]);
  expect(await lint("export const field = <input spellCheck={false} />;\n", "ui/sample.tsx")).toEqual([expect.stringContaining("Preact leaves out")]);
});
