/**
 * Hands out turns at a steady rate. After a standstill it does not catch up: the cases would then get in one moment what the
 * rate is to spare them.
 */
export class Pace {
  private nextMs = 0;
  private readonly intervalMs: number;

  constructor(ratePerSecond: number) {
    this.intervalMs = 1_000 / ratePerSecond;
  }

  /** Milliseconds until the turn that is taken by this call. */
  take(nowMs: number): number {
    const turnMs = Math.max(nowMs, this.nextMs);
    this.nextMs = turnMs + this.intervalMs;
    return turnMs - nowMs;
  }
}
