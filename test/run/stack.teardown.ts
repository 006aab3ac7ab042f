/** Jest's global teardown: closes the pipe of the stack's holder and waits until the servers are gone. */
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

interface Shared {
  dubanStackHolder?: { readonly process: ChildProcess; readonly file: string };
}

export default async function teardown(): Promise<void> {
  const holder = (globalThis as Shared).dubanStackHolder;
  if (holder === undefined) return;
  const ended = new Promise((resolve) => holder.process.once('exit', resolve));
  holder.process.stdin?.end();
  await ended;
  rmSync(holder.file, { force: true });
}
