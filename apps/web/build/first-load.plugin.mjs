/**
 * Says what a browser must fetch before the first screen, and fails the build beyond the bound: a phone on a village's
 * network waits about a second for every 100 kB.
 */
import { gzipSync } from 'node:zlib';

const BOUND_KB = 300;

export function firstLoad() {
  return {
    name: 'duban:first-load',
    apply: 'build',
    writeBundle(_, bundle) {
      const kb = Math.round(gzipped(bundle, eagerFiles(bundle)) / 1000);
      console.log(`First load: ${kb} kB gzip (bound: ${BOUND_KB} kB).`);
      if (kb > BOUND_KB) this.error(`The first load is ${kb} kB gzip and may be ${BOUND_KB} kB.`);
    },
  };
}

/** The entry, all it imports at once, and their styles. */
function eagerFiles(bundle) {
  const files = new Set();
  const visit = (name) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk === undefined) return;
    files.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const [name, chunk] of Object.entries(bundle)) if (chunk.isEntry) visit(name);
  return files;
}

function gzipped(bundle, names) {
  return [...names].reduce((sum, name) => {
    const { code, source } = bundle[name];
    return sum + gzipSync(code ?? source).length;
  }, 0);
}
