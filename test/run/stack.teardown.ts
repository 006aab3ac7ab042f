/** Jest's global teardown: closes the pipe of the stack's holder and waits until the servers are gone. */
import type { ChildProcess } from 'node:child_process';

interface Shared {
  dubanStackHolder?: ChildProcess;
}

export default async function teardown(): Promise<void> {
  const holder = (globalThis as Shared).dubanStackHolder;
  if (holder === undefined) return;
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  holder.stdin?.end();
  await ended;
}
