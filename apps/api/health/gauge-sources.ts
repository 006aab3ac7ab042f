/** Where the gauges of /metrics read: the connection pool, and the ledger's clocks. */
import type { AlarmGaugeSources, GaugeSources, PoolFigures } from '#libs/observability';
import type { AlarmList, LampCounts, ReconciliationLog } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import type { Present } from '../http/present.js';

/** Counting further would read the whole ledger at every scrape. */
const COUNTED_AT_MOST = 100_000;

export function gaugeSources(
  dataSource: DataSource,
  lamps: LampCounts,
  present: Present,
): GaugeSources {
  return {
    poolFigures: () => figuresOf(dataSource),
    openCasesByLamp: () => lamps.at(present.now(), COUNTED_AT_MOST),
  };
}

export function alarmGaugeSources(
  alarms: AlarmList,
  reconciliations: ReconciliationLog,
): AlarmGaugeSources {
  return {
    openAlarms: () => alarms.countOpen(),
    lastReconciliation: () => reconciliations.lastEnd(),
  };
}

function figuresOf(dataSource: DataSource): PoolFigures {
  const pool: unknown = 'master' in dataSource.driver ? dataSource.driver.master : undefined;
  if (!isPool(pool)) return { total: 0, idle: 0, waiting: 0 };
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}

interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

function isPool(pool: unknown): pool is PoolCounts {
  return typeof pool === 'object' && pool !== null && 'totalCount' in pool && 'idleCount' in pool;
}
