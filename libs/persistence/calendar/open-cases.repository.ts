/** Every open case that the person of the moment may read, page by page: for looking ahead at what would happen to each. */
import type { DataSource } from 'typeorm';
import { type CaseState, ENDED_STATES } from '#libs/domain';
import { runPrepared } from '../prepared-statement.js';

export interface OpenCasePage {
  /** Newest ledger numbers first. */
  readonly states: readonly CaseState[];
  /** `after` of the next page; null on the last. */
  readonly next: number | null;
}

interface OpenCaseRow {
  readonly place: string;
  readonly state: CaseState;
}

export class OpenCases {
  constructor(private readonly dataSource: DataSource) {}

  /** Row-level security shows what the person may read; `after` null for the first page. */
  async page(after: number | null, limit: number): Promise<OpenCasePage> {
    const rows = await runPrepared<OpenCaseRow>(this.dataSource, OPEN_CASES, [
      ENDED_STATES,
      after,
      limit + 1,
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { states: shown.map(({ state }) => state), next: hasMore ? Number(last.place) : null };
  }
}

const OPEN_CASES = {
  name: 'open_cases',
  text: `SELECT c.place, c.state_json AS state FROM cases c
    WHERE c.state <> ALL ($1::text[]) AND ($2::bigint IS NULL OR c.place < $2)
    ORDER BY c.place DESC LIMIT $3`,
};
