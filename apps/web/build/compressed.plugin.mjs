/** Lays a gzip and a brotli copy beside each file, so that the API never compresses while somebody waits. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_IT = /\.(js|css|svg|json|webmanifest)$/;
// The highest quality takes five times as long for two per cent.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export function compressed() {
  return {
    name: 'duban:compressed',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of readdirSync(dir, { recursive: true })) {
        if (!WORTH_IT.test(name)) continue;
        const file = join(dir, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content));
        writeFileSync(`${file}.br`, brotliCompressSync(content, BROTLI));
      }
    },
  };
}
