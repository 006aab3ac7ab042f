/**
 * The stages of `npm test`, in the order in which they are cheapest to fail.
 *
 * A gate is one step that passes, or throws a refusal, as a whole; a suite is one Jest project, whose tests are counted.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, npm, root } from '../../infra/start/prepare.mjs';
import { ensureBrowser } from './browser.mjs';

/** @typedef {{ name: string, gate: () => void } | { name: string, suite: string, folders: string[] }} Stage */

/** @type {Stage[]} */
export const stages = [
  { name: 'check', gate: () => npm(['run', '--silent', 'check'], 'The check failed: see above.') },
  { name: 'build', gate: build },
  { name: 'unit', suite: 'unit', folders: ['apps', 'workflows', 'activities', 'libs', 'infra'] },
  { name: 'workflow', suite: 'workflow', folders: ['test/workflow'] },
  { name: 'replay', suite: 'replay', folders: ['test/replay'] },
  { name: 'chromium', gate: ensureBrowser },
  { name: 'browser', suite: 'browser', folders: ['test/browser'] },
  { name: 'integration', suite: 'integration', folders: ['test/integration'] },
  { name: 'architecture', suite: 'architecture', folders: ['test/architecture'] },
];

/** Whether a suite has anything to run: Jest takes an empty project for a failure. */
export function hasSpecs(folders) {
  return folders.some((folder) => {
    const path = join(root, folder);
    return (
      existsSync(path) &&
      readdirSync(path, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
    );
  });
}
