/**
 * Counts attempts by key in windows of fixed length. In this process only: N services let N times as many through,
 * which still makes guessing hopeless.
 */
interface Window {
  readonly endsAtMs: number;
  attempts: number;
}

/** Beyond it ended windows are thrown out, so that made-up keys cost no memory for long. */
const KEYS_KEPT = 10_000;

export class AttemptWindow {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly limit: number,
    private readonly lengthMs: number,
  ) {}

  /** Counts one attempt; false when the window of this key is used up. */
  allows(key: string, nowMs: number): boolean {
    const known = this.windows.get(key);
    if (known !== undefined && known.endsAtMs > nowMs) {
      known.attempts += 1;
      return known.attempts <= this.limit;
    }
    if (this.windows.size >= KEYS_KEPT) this.forgetEnded(nowMs);
    this.windows.set(key, { endsAtMs: nowMs + this.lengthMs, attempts: 1 });
    return true;
  }

  private forgetEnded(nowMs: number): void {
    for (const [key, { endsAtMs }] of this.windows) {
      if (endsAtMs <= nowMs) this.windows.delete(key);
    }
  }
}
