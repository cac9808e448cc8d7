/**
 * Development only: the page comes from the engine, with its title and inlined answers, and its scripts are replaced by the
 * development ones. Without an engine the bare index.html is served.
 */
import type { Plugin } from "vite";

export function enginePages(engine: string): Plugin {
  return {
    name: "galleria-engine-pages",
    apply: "serve",
    transformIndexHtml: {
      order: "pre",
      async handler(bare, { originalUrl }) {
        try {
          const headers = { accept: "text/html" };
          const answer = await fetch(engine + (originalUrl ?? "/"), { headers, signal: AbortSignal.timeout(5000) });
          const page = await answer.text();
          if (!answer.headers.get("content-type")?.startsWith("text/html") || !page.includes('id="galleria"')) return bare;
          return page
            .replace(/<script\b[^>]*\bsrc="\/assets\/[^>]*><\/script>/g, "")
            .replace(/<link\b[^>]*\bhref="\/assets\/[^>]*>/g, "")
            .replace("</body>", '<script type="module" src="/src/start.ts"></script></body>');
        } catch {
          return bare;
        }
      },
    },
  };
}
