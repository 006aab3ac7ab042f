/**
 * Starts a crashed program again, ever more slowly while it keeps crashing, and says so.
 *
 * Without it one crash of the worker at night stops every reminder until somebody looks; without the growing pause a
 * program that cannot start would burn the machine.
 */
import type { Log, ManagedProcess } from '#infra/local';

const longestPauseMs = 30_000;
/** After running this long a crash counts as the first one again. */
const steadyAfterMs = 60_000;

export class Supervisor {
  private stopped = false;
  private pauseMs: number;
  private startedAt = Date.now();
  private revival: Promise<void> | null = null;

  constructor(
    private readonly program: ManagedProcess,
    private readonly log: Log,
    private readonly firstPauseMs = 1000,
  ) {
    this.pauseMs = firstPauseMs;
    program.onUnexpectedExit(() => {
      this.revival ??= this.revive().finally(() => (this.revival = null));
    });
  }

  /** From now on the program may end for good. */
  release(): void {
    this.stopped = true;
  }

  private async revive(): Promise<void> {
    while (!this.stopped) {
      if (Date.now() - this.startedAt > steadyAfterMs) this.pauseMs = this.firstPauseMs;
      this.log(
        `${this.program.name} ended unexpectedly; starting it again in ${this.pauseMs / 1000} s.`,
      );
      await new Promise((wake) => setTimeout(wake, this.pauseMs));
      this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
      if (this.isStopped()) return;
      try {
        this.startedAt = Date.now();
        await this.program.start();
        this.log(`${this.program.name} runs again.`);
        return;
      } catch (fault) {
        this.log(fault instanceof Error ? fault.message : String(fault));
      }
    }
  }

  /** Asked anew after each pause. */
  private isStopped(): boolean {
    return this.stopped;
  }
}
