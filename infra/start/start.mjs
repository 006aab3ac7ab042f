/**
 * `npm start`: prepares the clone, then hands over to the compiled start in this same process.
 *
 * One process is the owner of signals and of the folder's lock; a second one in between would leave servers behind
 * when one of the two is killed.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled, Refusal, root } from './prepare.mjs';

try {
  checkNode();
  ensureInstalled();
  ensureBuilt();
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault;
  console.error(fault.message);
  process.exit(1);
}
await import(pathToFileURL(join(root, 'dist', 'infra', 'start', 'main.js')).href);
