/** Waits for what the engine does by itself. */
import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 20_000;
const PAUSE_MS = 50;

/** Returns when `holds` says true. @throws after 20 seconds of real time. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await sleep(PAUSE_MS);
  }
}
