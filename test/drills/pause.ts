/** Waiting that ends early, with the signal's reason, when the drill is to end. */
import { setTimeout as delay } from 'node:timers/promises';

export async function pause(milliseconds: number, abort: AbortSignal): Promise<void> {
  abort.throwIfAborted();
  try {
    await delay(milliseconds, undefined, { signal: abort });
  } catch {
    abort.throwIfAborted();
  }
}

/** Between `least` and `most` milliseconds: people do not act in step. */
export function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
