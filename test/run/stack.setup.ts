/**
 * Jest's global setup for the projects that need servers: one throw-away stack for the whole run.
 *
 * Jest loads this file outside its module mapping, so it uses nothing but Node and leaves the work to the compiled
 * holder, which notes for the specs where the stack is.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Shared {
  dubanStackHolder?: ChildProcess;
}

export default async function setup(jest: { readonly rootDir: string }): Promise<void> {
  const holder = join(jest.rootDir, 'dist', 'test', 'run', 'stack.main.js');
  if (!existsSync(holder)) {
    throw new Error('The tests run on compiled servers: run "npm run build" first.');
  }
  const child = spawn(process.execPath, [holder], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', () => {
      reject(new Error('The test servers did not start: see above for the reason.'));
    });
  });
  (globalThis as Shared).dubanStackHolder = child;
}
