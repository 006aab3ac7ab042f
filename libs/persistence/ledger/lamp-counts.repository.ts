/** How many cases stand under which lamp, for the gauges of /metrics: read for nobody, so it is counts and nothing else. */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export class LampCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** By colour (green, yellow, red), each counted no further than `atMost`; confidential cases are left out. */
  async at(now: Instant, atMost: number): Promise<Readonly<Record<string, number>>> {
    const rows = await runStatement<{ lamp: string; count: number }>(
      this.dataSource,
      'SELECT lamp, count FROM open_cases_by_lamp($1, $2)',
      [now, atMost],
    );
    return Object.fromEntries(rows.map(({ lamp, count }) => [lamp, count]));
  }
}
