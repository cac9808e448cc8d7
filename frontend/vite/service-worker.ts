/**
 * `/sw.js`: src/offline/service-worker.ts as one classic script, built after the app, whose files it is told. Not hashed: its address is how
 * browsers find the next one, and the names inside make it differ with every build.
 */
import { fileURLToPath } from "node:url";
import { build, type Plugin, type ResolvedConfig } from "vite";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "galleria-service-worker",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    async writeBundle(_, bundle) {
      const files = Object.values(bundle).flatMap(({ type, fileName }) => (type === "chunk" || fileName.endsWith(".css") ? [`/${fileName}`] : []));
      await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        resolve: { alias: [{ find: /^#\//, replacement: path("../src/") }] },
        define: { __APP_FILES__: JSON.stringify(files.sort()), "process.env.NODE_ENV": '"production"' },
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: "es2022",
          minify: "terser",
          reportCompressedSize: false,
          rollupOptions: { input: path("../src/offline/service-worker.ts"), output: { format: "iife", entryFileNames: "sw.js" } },
        },
      });
    },
  };
}
