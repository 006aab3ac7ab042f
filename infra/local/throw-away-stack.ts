/**
 * A stack in the system's folder for temporary files, removed when it stops: for tests, drills and benchmarks.
 *
 * Nothing of it outlives its run. What a killed run could not remove is removed by the next one, servers first:
 * without that a developer's machine fills up with forgotten databases.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockHolder } from './file-lock.js';
import { type LocalStack, startLocalStack } from './local-stack.js';
import type { Log } from './log.js';
import { ProcessRegister } from './process-register.js';

const prefix = 'duban-stack-';
const youngMs = 600_000;

export async function startThrowAwayStack(log: Log): Promise<LocalStack> {
  await removeAbandoned();
  const dataDirectory = mkdtempSync(join(tmpdir(), prefix));
  // PostgreSQL's own user has to pass through when we are root.
  chmodSync(dataDirectory, 0o755);
  const remove = (): void => rmSync(dataDirectory, { recursive: true, force: true });
  try {
    const stack = await startLocalStack({ dataDirectory, log, durable: false });
    return { ...stack, stop: () => stack.stop().finally(remove) };
  } catch (fault) {
    remove();
    throw fault;
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const stackFolder = join(folder, 'stack');
    const lock = join(stackFolder, 'stack.lock');
    // A young one without a lock is just being made, or just being removed, by its owner.
    const abandoned = existsSync(lock)
      ? lockHolder(lock) === null
      : Date.now() - statSync(folder).mtimeMs > youngMs;
    if (!abandoned) continue;
    await new ProcessRegister(stackFolder).endLeftovers(5_000);
    rmSync(folder, { recursive: true, force: true });
  }
}
