import { ApiMetrics } from './api.metrics.js';

const pool = { total: 5, idle: 3, waiting: 1 };

describe('ApiMetrics', () => {
  it('counts commands and refusals and reads its gauges at the scrape', async () => {
    const metrics = new ApiMetrics();
    metrics.watch({
      poolFigures: () => pool,
      openCasesByLamp: () => Promise.resolve({ red: 2, green: 7 }),
    });
    metrics.countCommand('assign', 'accepted');
    metrics.countRefusal('wrong_state');
    metrics.observeRequest('GET', '/api/v1/ledger', 200, 0.02);
    const text = await metrics.text();
    expect(text).toContain('duban_commands_total{command="assign",outcome="accepted"} 1');
    expect(text).toContain('duban_refusals_total{code="wrong_state"} 1');
    expect(text).toContain('duban_open_cases{lamp="red"} 2');
    expect(text).toContain('duban_database_pool_connections{use="busy"} 2');
    expect(text).toContain('route="/api/v1/ledger",status="200"} 1');
  });

  it('tells how many alarms lie open and when the watchdog last looked', async () => {
    const metrics = new ApiMetrics();
    let openAlarms = () => Promise.resolve(3);
    metrics.watchAlarms({
      openAlarms: () => openAlarms(),
      lastReconciliation: () => Promise.resolve(new Date(1_700_000_000_000)),
    });
    const text = await metrics.text();
    expect(text).toContain('duban_open_alarms 3\n');
    expect(text).toContain('duban_last_reconciliation_timestamp_seconds 1700000000\n');
    openAlarms = () => Promise.reject(new Error('away'));
    expect(await metrics.text()).not.toMatch(/^duban_open_alarms /m);
  });

  it('answers a scrape while the database is away', async () => {
    const metrics = new ApiMetrics();
    metrics.watch({ poolFigures: () => pool, openCasesByLamp: () => Promise.reject(new Error()) });
    expect(await metrics.text()).not.toContain('duban_open_cases{');
  });
});
