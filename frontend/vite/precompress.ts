/** Scripts and styles with their compressed twins beside them: the front door serves those, smaller than what it could make while somebody waits. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const WORTH_IT = /^assets\/.*\.(js|css)$/;

export function precompress(): Plugin {
  return {
    name: "galleria-precompress",
    apply: "build",
    writeBundle({ dir = "dist" }, bundle) {
      for (const file of Object.keys(bundle).filter((name) => WORTH_IT.test(name))) {
        const content = readFileSync(join(dir, file));
        writeFileSync(join(dir, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
        writeFileSync(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
