/**
 * The durable timer of a case. It is moved forward only when something earlier comes up; when the next moment moves
 * away it is left to ring early and is then set again, because cancelling costs a history event with every command.
 */
import { sleep } from '@temporalio/workflow';
import type { Instant } from '#libs/domain';

export class AlarmClock {
  private armed: Instant | null = null;

  /** The instant that the nearest timer is set for; null when none is. */
  get armedFor(): Instant | null {
    return this.armed;
  }

  /** True when a timer rings at `at` or before; null needs none. */
  isInTimeFor(at: Instant | null): boolean {
    return at === null || (this.armed !== null && this.armed <= at);
  }

  setFor(at: Instant | null, now: Instant): void {
    if (at === null || this.isInTimeFor(at)) return;
    this.armed = at;
    void sleep(Math.max(1, Date.parse(at) - Date.parse(now))).then(() => {
      if (this.armed === at) this.armed = null;
    });
  }
}
