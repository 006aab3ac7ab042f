/** Where the gauges of /metrics read: the connection pool, and the ledger's clocks. */
import type { GaugeSources, PoolFigures } from '#libs/observability';
import type { LedgerList } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import type { Present } from '../http/present.js';

/** Counting further would read the whole ledger at every scrape. */
const COUNTED_AT_MOST = 100_000;
const LAMPS = ['green', 'yellow', 'red'] as const;

export function gaugeSources(
  dataSource: DataSource,
  list: LedgerList,
  present: Present,
): GaugeSources {
  return {
    poolFigures: () => figuresOf(dataSource),
    openCasesByLamp: async () => {
      const now = present.now();
      const counts = await Promise.all(
        LAMPS.map(async (lamp) => {
          const query = { filter: { lamp }, scope: { kind: 'all' }, now } as const;
          return [lamp, (await list.count(query, COUNTED_AT_MOST)).count] as const;
        }),
      );
      return Object.fromEntries(counts);
    },
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
