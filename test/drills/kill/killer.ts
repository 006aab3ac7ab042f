/** kill -9 of each server in turn, and its start a moment later, as a supervisor would do it. */
import type { ManagedProcess } from '#infra/local';
import { between, pause } from '../pause.js';

const FIRST_KILL_AFTER_MS = 5_000;
const FROM_KILL_TO_KILL_MS = 10_000;
/** Something must have happened between two kills, or nothing was tried. */
const LEAST_UP_MS = 5_000;

export interface Kill {
  readonly name: string;
  /** From the kill until the server answered again. */
  readonly downMs: number;
}

export async function killInTurn(
  servers: readonly ManagedProcess[],
  rounds: number,
  abort: AbortSignal,
): Promise<readonly Kill[]> {
  const kills: Kill[] = [];
  await pause(FIRST_KILL_AFTER_MS, abort);
  for (let round = 1; round <= rounds; round += 1) {
    for (const server of servers) {
      const began = performance.now();
      await server.kill('SIGKILL');
      await pause(between(1_000, 2_000), abort);
      await server.start();
      const downMs = performance.now() - began;
      kills.push({ name: server.name, downMs });
      await pause(Math.max(FROM_KILL_TO_KILL_MS - downMs, LEAST_UP_MS), abort);
    }
  }
  return kills;
}
