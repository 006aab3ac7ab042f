/** The ledger's side of a reconciliation: every open case in pages, so that a hundred thousand fit into little memory. */
import type { DataSource } from 'typeorm';
import { type CaseState, ENDED_STATES } from '#libs/domain';
import { runPrepared } from '../prepared-statement.js';

export interface WatchedCase {
  /** Key of this case for paging. */
  readonly place: string;
  readonly state: CaseState;
}

export class WatchedCases {
  constructor(private readonly dataSource: DataSource) {}

  /** Open cases after this place (`0` for the first page) by ledger number, so that those registered meanwhile hide none. */
  async openAfter(place: string, limit: number): Promise<readonly WatchedCase[]> {
    return runPrepared<WatchedCase>(this.dataSource, OPEN_AFTER, [place, ENDED_STATES, limit]);
  }

  /** Of these ids those that the record knows: true while the case is open. */
  async standingOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const rows = await runPrepared<{ case_id: string; open: boolean }>(this.dataSource, STANDING, [
      caseIds,
      ENDED_STATES,
    ]);
    return new Map(rows.map(({ case_id, open }) => [case_id, open]));
  }
}

const OPEN_AFTER = {
  name: 'open_cases_after',
  text: `SELECT place, state_json AS state FROM cases
    WHERE place > $1 AND state <> ALL ($2) ORDER BY place LIMIT $3`,
};

const STANDING = {
  name: 'standing_of_cases',
  text: 'SELECT case_id, state <> ALL ($2) AS open FROM cases WHERE case_id = ANY ($1)',
};
