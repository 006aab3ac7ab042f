import { describe, expect, it } from '@jest/globals';
import { WatchdogHealth } from './watchdog-health.js';

const NOW = new Date('2026-09-16T12:00:00.000Z');

const healthAfter = (lastEnd: string | null) =>
  new WatchdogHealth(
    { lastEnd: () => Promise.resolve(lastEnd === null ? null : new Date(lastEnd)) },
    { intervalMinutes: 60 },
  ).at(NOW);

describe('the watchdog', () => {
  it('is on time until three intervals have passed without a run', async () => {
    const lastReconciliationAt = '2026-09-16T09:00:00.000Z';
    expect(await healthAfter(lastReconciliationAt)).toEqual({ late: false, lastReconciliationAt });
    expect(await healthAfter('2026-09-16T08:59:59.999Z')).toMatchObject({ late: true });
  });

  it('that never ran is late', async () => {
    expect(await healthAfter(null)).toEqual({ late: true, lastReconciliationAt: null });
  });

  it('is not judged while the record is away', async () => {
    const away = { lastEnd: () => Promise.reject(new Error('away')) };
    expect(await new WatchdogHealth(away, { intervalMinutes: 60 }).at(NOW)).toBeNull();
  });
});
