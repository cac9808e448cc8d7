/**
 * `/assets/icons-<version>/<name>.svg`: the lucide icons that manifests name. Files, not code, so that an icon costs a page
 * only its own bytes. The address holds the version: it may be cached for ever.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

interface IconModule {
  /** Absent in files that only give an icon its older name. */
  __iconData?: { node: readonly [tag: string, attributes: Readonly<Record<string, string>>][] };
}

const entry = createRequire(import.meta.url).resolve("lucide-react");
const folder = join(dirname(entry), "../esm/icons");
const { version } = JSON.parse(readFileSync(join(dirname(entry), "../../package.json"), "utf-8")) as { version: string };

export const ICONS_PATH = `/assets/icons-${version}/`;

export function icons(): Plugin {
  return {
    name: "galleria-icons",
    config: () => ({ define: { __ICONS_PATH__: JSON.stringify(ICONS_PATH) } }),
    configureServer(server) {
      server.middlewares.use(ICONS_PATH, (request, response) => {
        const name = (request.url ?? "").replace(/^\/|\.svg$/g, "");
        drawIcon(name).then(
          (svg) => response.setHeader("content-type", "image/svg+xml").end(svg),
          () => response.writeHead(404).end(),
        );
      });
    },
    async generateBundle() {
      const names = readdirSync(folder).flatMap((file) => (file.endsWith(".mjs") && file !== "index.mjs" ? [file.slice(0, -4)] : []));
      await Promise.all(
        names.map(async (name) => {
          this.emitFile({ type: "asset", fileName: `${ICONS_PATH.slice(1)}${name}.svg`, source: await drawIcon(name) });
        }),
      );
    },
  };
}

async function drawIcon(name: string): Promise<string> {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error("no icon name");
  const file = join(folder, `${name}.mjs`);
  const older = /export \{ default \} from '\.\/([a-z0-9-]+)\.mjs'/.exec(readFileSync(file, "utf-8"));
  if (older?.[1]) return drawIcon(older[1]);
  const module = (await import(pathToFileURL(file).href)) as IconModule;
  const shapes = (module.__iconData?.node ?? []).map(([tag, { key: _key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}="${value}"`);
    return `<${tag} ${written.join(" ")}/>`;
  });
  const style = 'fill="none" stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${style}>${shapes.join("")}</svg>`;
}
