/**
 * Says of the files that every screen runs that their functions are called while the page loads: V8 then compiles them beside the main thread, where
 * it would otherwise stop for each at its first call. Other engines read a comment. https://v8.dev/blog/explicit-compile-hints
 */
import type { Plugin } from "vite";

const HINT = "//# allFunctionsCalledOnLoad\n";

export function compileHints(chunks: string[]): Plugin {
  return {
    name: "galleria-compile-hints",
    apply: "build",
    // After the minifier, which drops comments.
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk" && chunks.includes(file.name)) file.code = HINT + file.code;
      }
    },
  };
}
