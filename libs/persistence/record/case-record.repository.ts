/**
 * Reads the record of single cases: snapshot, history, outcome of a command, proof of the chain. A case is asked for by
 * its id or by its ledger number, as people name it.
 */
import type { DataSource } from 'typeorm';
import {
  type CaseRef,
  type CaseState,
  type ChainVerdict,
  type Instant,
  type StoredEvent,
  verifyChain,
} from '#libs/domain';
import { runPrepared, runStatement } from '../prepared-statement.js';
import { EVENT_FIELDS, storedEventOf, type StoredEventRow } from './stored-event.mapper.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface CommandOutcome {
  readonly fingerprint: string;
  /** In order; never empty. */
  readonly events: readonly StoredEvent[];
}

export interface CaseHead {
  readonly sequence: number;
  /** Hash of the last event. */
  readonly head: string;
  /** Hash of the event with the sequence that was asked for; null when there is none. */
  readonly hashThere: string | null;
}

/** A case whose whole history was taken away still has its row. */
type ChainRow = StoredEventRow | { readonly hash: null };

export class CaseRecord {
  constructor(private readonly dataSource: DataSource) {}

  /** The snapshot; null when the record does not know the case. */
  async loadCase(caseId: string): Promise<CaseState | null> {
    const [row] = await runPrepared<{ state_json: CaseState }>(this.dataSource, LOAD_CASE, [
      caseId,
    ]);
    return row?.state_json ?? null;
  }

  /** By case id or by ledger number (督〔2026〕0001号); null when there is no such case. */
  async findByIdOrNumber(idOrNumber: string): Promise<CaseState | null> {
    if (UUID.test(idOrNumber)) return this.loadCase(idOrNumber);
    const [row] = await runStatement<{ state_json: CaseState }>(
      this.dataSource,
      'SELECT state_json FROM cases WHERE ledger_number = $1',
      [idOrNumber.trim()],
    );
    return row?.state_json ?? null;
  }

  async findOutcomeOfCommand(caseId: string, commandId: string): Promise<CommandOutcome | null> {
    const rows = await runPrepared<StoredEventRow>(this.dataSource, OUTCOME_OF_COMMAND, [
      caseId,
      commandId,
    ]);
    const fingerprint = rows[0]?.fingerprint;
    return fingerprint === undefined ? null : { fingerprint, events: rows.map(storedEventOf) };
  }

  /** Events after `afterSequence` (0 for all), at most `limit`, in order. */
  async history(caseId: string, afterSequence = 0, limit = 1_000): Promise<readonly StoredEvent[]> {
    const rows = await runPrepared<StoredEventRow>(this.dataSource, HISTORY, [
      caseId,
      afterSequence,
      limit,
    ]);
    return rows.map(storedEventOf);
  }

  /** Where the record stands, and what it has at `sequence`; null when it does not know the case. */
  async headOf(caseId: string, sequence: number): Promise<CaseHead | null> {
    const [row] = await runPrepared<{ sequence: number; head: string; hash_there: string | null }>(
      this.dataSource,
      HEAD,
      [caseId, sequence],
    );
    return row ? { sequence: row.sequence, head: row.head, hashThere: row.hash_there } : null;
  }

  /** Recomputes the whole chain and compares its end with the case's row; null when there is no such case. */
  async verifyChain(caseId: string): Promise<ChainVerdict | null> {
    // One statement, so that a command that is stored meanwhile is in both or in neither.
    const rows = await runStatement<ChainRow & { head: string }>(
      this.dataSource,
      `SELECT ${EVENT_FIELDS}, head FROM (SELECT case_id, head FROM cases WHERE case_id = $1) c
        LEFT JOIN case_events USING (case_id) ORDER BY sequence`,
      [caseId],
    );
    const head = rows[0]?.head;
    if (head === undefined) return null;
    const events = rows.flatMap((row) => (row.hash === null ? [] : [storedEventOf(row)]));
    return verifyChain(events, head);
  }

  /**
   * Cases of this township and category that were open at any time since `since`; newest first, at most `limit`
   * (要点 §15: a matter that comes back was not consolidated). A confidential case is never named: what is found here stands
   * in the new case's history for ever, and whoever reads that need not know of it.
   */
  async findRepeats(
    townshipId: string,
    category: string,
    since: Instant,
    limit = 10,
  ): Promise<readonly CaseRef[]> {
    const rows = await runPrepared<{ case_id: string; ledger_number: string }>(
      this.dataSource,
      REPEATS,
      [townshipId, category, since, limit],
    );
    return rows.map((row) => ({ caseId: row.case_id, ledgerNumber: row.ledger_number }));
  }
}

const LOAD_CASE = {
  name: 'load_case',
  text: 'SELECT state_json FROM cases WHERE case_id = $1',
};

const OUTCOME_OF_COMMAND = {
  name: 'outcome_of_command',
  text: `SELECT ${EVENT_FIELDS} FROM case_events WHERE case_id = $1 AND command_id = $2 ORDER BY command_position`,
};

const HISTORY = {
  name: 'history_of_case',
  text: `SELECT ${EVENT_FIELDS} FROM case_events WHERE case_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
};

const HEAD = {
  name: 'head_of_case',
  text: `SELECT c.sequence, c.head, e.hash AS hash_there FROM cases c
    LEFT JOIN case_events e ON e.case_id = c.case_id AND e.sequence = $2 WHERE c.case_id = $1`,
};

const REPEATS = {
  name: 'repeats_of_finding',
  text: `SELECT case_id, ledger_number FROM cases
    WHERE township_id = $1 AND category = $2 AND state NOT IN ('merged', 'withdrawn')
      AND (closed_at IS NULL OR closed_at >= $3) AND circle IS NULL
    ORDER BY place DESC LIMIT $4`,
};
