/**
 * Is the watchdog alive? A watchdog that does not run finds nothing, so its silence must be seen: late is when no
 * reconciliation has ended for three of its intervals.
 */
import type { WatchdogConfig } from '#libs/config';
import type { Readiness } from '#libs/contracts/http';
import type { ReconciliationLog } from '#libs/persistence';

const INTERVALS = 3;

export class WatchdogHealth {
  constructor(
    private readonly log: Pick<ReconciliationLog, 'lastEnd'>,
    private readonly settings: Pick<WatchdogConfig, 'intervalMinutes'>,
  ) {}

  /** null while the record cannot be asked. */
  async at(now: Date): Promise<Readiness['watchdog']> {
    const lastEnd = await this.log.lastEnd().catch(() => undefined);
    if (lastEnd === undefined) return null;
    const patienceMs = INTERVALS * this.settings.intervalMinutes * 60_000;
    const isLate = lastEnd === null || now.getTime() - lastEnd.getTime() > patienceMs;
    return { late: isLate, lastReconciliationAt: lastEnd?.toISOString() ?? null };
  }
}
