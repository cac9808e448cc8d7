/** The lint rules of the web app and of the SDK. Run from the repository's root: `npm run lint` does. */
import js from "@eslint/js";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import lingui from "eslint-plugin-lingui";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { houseRules } from "./eslint.house.js";

const here = import.meta.dirname;

export default tseslint.config(
  { ignores: ["**/node_modules/**", "frontend/dist/**", "sdk/src/generated.ts", "frontend/src/locales/**"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: [`${here}/tsconfig.json`], tsconfigRootDir: here } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: `${here}/tsconfig.json`, noWarnOnMultipleProjects: true })] },
    rules: {
      ...houseRules,
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // React Router throws redirects and responses by design.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
    },
  },
  {
    files: ["**/*.tsx"],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { "react-hooks": reactHooks, lingui },
    rules: {
      "jsx-a11y/label-has-associated-control": ["error", { depth: 4 }],
      ...reactHooks.configs.recommended.rules,
      "lingui/no-unlocalized-strings": [
        "error",
        {
          // No words: sizes, media queries, paths of drawings, names of keys.
          ignore: ["^[^A-Za-z]*$", "^[a-z0-9_:.,/#%()-]+$", "[0-9](rem|vw|px)\\b", "^\\([a-z-]+: ", "^[ MHV0-9]*$", "^(Arrow|Home|End|Enter|Escape)", "^url\\("],
          ignoreNames: [
            { regex: { pattern: "(className|style|src|srcSet|sizes|type|id|key|rel|target|role|name|to|href|d|as|kind|layout|variant|autoComplete|loading|decoding|media|viewBox)$" } },
            { regex: { pattern: "^(aria|data)-(?!label)" } },
          ],
          ignoreFunctions: ["cx", "*.setAttribute", "*.querySelector", "*.querySelectorAll", "*.closest", "Error", "useMediaQuery", "*.set", "*.get", "*.startsWith"],
        },
      ],
      "lingui/t-call-in-function": "error",
    },
  },
  { files: ["**/*.test.{ts,tsx}", "**/tests/**"], rules: { "max-lines": "off", "lingui/no-unlocalized-strings": "off", "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-empty-function": "off" } },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } } },
);
