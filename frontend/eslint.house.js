/** The rules of this house, apart from those that tools bring along. tests/house-rules.test.ts shows each of them a file that must fail. */
import { readdirSync } from "node:fs";
import { dirname } from "node:path";

const here = import.meta.dirname;
const src = `${here}/src`;
const rooms = readdirSync(`${src}/features`);

/** Who may import whom. `app/` may import everything; nothing may import `app/`. */
const zones = [
  ...rooms.map((room) => ({
    target: `${src}/features/${room}`,
    from: `${src}/features`,
    except: [`./${room}`],
    message: "A feature never imports another one: compose them in app/.",
  })),
  { target: `${src}/features`, from: `${src}/app`, message: "A feature does not know the app around it." },
  { target: `${src}/ui`, from: [`${src}/features`, `${src}/app`], message: "The design system knows no feature." },
  { target: `${src}/lib`, from: [`${src}/features`, `${src}/app`, `${src}/ui`], message: "lib/ stands below everything." },
  { target: `${dirname(here)}/sdk`, from: here, message: "The SDK knows no web app." },
];

const NO_BARRELS = "No barrels: import from the file that defines it.";

export const houseRules = {
  "max-lines": ["error", { max: 250 }],
  "import-x/no-restricted-paths": ["error", { zones }],
  "no-restricted-syntax": [
    "error",
    { selector: "ExportAllDeclaration", message: NO_BARRELS },
    { selector: "ExportNamedDeclaration[source]", message: NO_BARRELS },
    {
      selector: "JSXAttribute[name.name=/^(spellCheck|contentEditable)$/] Literal[raw='false']",
      message: 'Preact leaves out an attribute that is false: write "false".',
    },
  ],
};
