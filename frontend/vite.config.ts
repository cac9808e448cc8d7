import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compileHints } from "./vite/compile-hints.ts";
import { enginePages } from "./vite/engine-pages.ts";
import { fonts } from "./vite/fonts.ts";
import { icons } from "./vite/icons.ts";
import { leanRouter } from "./vite/lean-router.ts";
import { precompress } from "./vite/precompress.ts";
import { serviceWorker } from "./vite/service-worker.ts";

const engine = process.env["GALLERIA_ENGINE"] ?? "http://127.0.0.1:8000";
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PREACT = "/node_modules/preact/";
/** What every screen needs that one may look at without buying or signing in: one file instead of twenty small ones. */
const SHARED = /\/node_modules\/(react-router|@tanstack(?!.*\/(mutationObserver|useMutation|useSuspenseInfiniteQuery)\.)|@lingui)\/|\/sdk\/src\/(storefront|transport|errors|query)\.|\/src\/lib\/(?!form\/|offline\.)|\/src\/features\/(catalog|shops|pages)\/api\/|\/src\/features\/catalog\/lib\/(list-state|page-memory)\.|\/src\/ui\/(picture|money|prose|icon|failure|skeleton|section-heading)\.|\/lucide-react\/dist\/esm\/(?!icons\/)|\/icons\/(search|x|shopping-bag)\.|\/src\/features\/catalog\/components\/(breadcrumb|card-\w+|marked|price|product-card|product-shelf)\./;

function nameChunk(id: string): string | undefined {
  // Stands alone: whoever loads something later needs it, the entry too, which waits for nothing else.
  if (id.includes("vite/preload-helper")) return "preload";
  if (id.includes(PREACT)) return "preact";
  return SHARED.test(id) ? "shared" : undefined;
}

export default defineConfig({
  plugins: [
    fonts(),
    leanRouter(),
    icons(),
    enginePages(engine),
    react({ babel: { plugins: ["@lingui/babel-plugin-lingui-macro"] } }),
    lingui(),
    tailwindcss(),
    compileHints(["preact", "shared"]),
    precompress(),
    serviceWorker(),
  ],
  resolve: {
    alias: [
      // The package names its development build alone, which carries its warnings along.
      { find: /^react-router$/, replacement: path("./node_modules/react-router/dist/production/index.mjs") },
      // React's own programming interface, in a sixth of its size: docs/decisions/0013-preact-runs-the-web-app.md
      { find: /^react(-dom)?$/, replacement: "preact/compat" },
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^#\//, replacement: path("./src/") },
      { find: /^@galleria\/sdk\/(.*)$/, replacement: `${path("../sdk/src/")}$1.ts` },
    ],
  },
  server: {
    proxy: { "/api": engine, "/media": engine },
    fs: { allow: [path(".."), path(".")] },
  },
  build: {
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: path("./src/start.ts"),
      output: { manualChunks: nameChunk },
    },
    reportCompressedSize: false,
    // About 3 % less to download than what esbuild makes.
    minify: "terser",
    terserOptions: { module: true, ecma: 2020, compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, unsafe_undefined: true, hoist_props: true, keep_fargs: false, booleans_as_integers: false, pure_getters: true, toplevel: true }, mangle: { toplevel: true }, format: { comments: false } },
    // src/start.ts asks for all that every screen needs, at once; what screens add stands in one file each.
    modulePreload: false,
  },
  test: {
    globals: true,
    // What asks for React must find here what it finds in the build.
    server: { deps: { inline: [/react/, /@radix-ui/, /sonner/] } },
    projects: [
      { extends: true, test: { name: "app", environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"], setupFiles: ["tests/setup.ts"] } },
      { extends: true, test: { name: "sdk", environment: "node", dir: path("../sdk"), include: [`${path("../sdk/tests")}/*.test.ts`] } },
    ],
  },
});
