/**
 * Jest's global setup for the projects that need servers: one throw-away stack for the whole run.
 *
 * Jest loads this file outside its module mapping, so it uses nothing but Node and leaves the work to the compiled
 * holder. The specs find the stack by a file named after Jest's process, which they know as their own or their parent.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Shared {
  dubanStackHolder?: { readonly process: ChildProcess; readonly file: string };
}

export default async function setup(jest: { readonly rootDir: string }): Promise<void> {
  const holder = join(jest.rootDir, 'dist', 'test', 'run', 'stack.main.js');
  if (!existsSync(holder))
    throw new Error('The tests run on compiled servers: run "npm run build" first.');
  const child = spawn(process.execPath, [holder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await firstLine(child);
  const file = join(tmpdir(), `duban-test-stack-${process.pid}.json`);
  writeFileSync(file, line);
  (globalThis as Shared).dubanStackHolder = { process: child, file };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('\n')) resolve(said);
    });
    child.once('exit', () =>
      reject(new Error('The test servers did not start: see above for the reason.')),
    );
  });
}
