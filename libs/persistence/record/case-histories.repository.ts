/**
 * Whole histories of many cases, page by page, so that reading all of them needs the memory of a few. A page is cut by
 * its events, not by its cases: a case of five years is as long as two hundred others.
 */
import type { DataSource } from 'typeorm';
import type { CaseRef, Instant, Severity, StoredEvent } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';
import { EVENT_FIELDS, storedEventOf, type StoredEventRow } from './stored-event.mapper.js';

/** Cases that were open at any time in the period. */
export interface HistoryQuery {
  readonly since: Instant;
  readonly until: Instant;
  readonly areaId?: string | undefined;
  readonly severity?: Severity | undefined;
}

export interface CaseHistory extends CaseRef {
  readonly confidential: boolean;
  /** From the first one on, in order. */
  readonly events: readonly StoredEvent[];
}

interface CaseRow {
  readonly case_id: string;
  readonly ledger_number: string;
  readonly place: string;
  readonly sequence: number;
  readonly confidential: boolean;
}

const CASES_AT_ONCE = 500;
const EVENTS_OF_A_PAGE = 2_500;

const SELECTED = `FROM cases WHERE place > $1 AND (closed_at IS NULL OR closed_at >= $2) AND registered_at <= $3
  AND ($4::uuid IS NULL OR area_id = $4) AND ($5::text IS NULL OR severity = $5)`;

export class CaseHistories {
  constructor(private readonly dataSource: DataSource) {}

  async count(query: HistoryQuery): Promise<number> {
    const [row] = await runStatement<{ count: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS count ${SELECTED}`,
      valuesOf(query, '0'),
    );
    return row?.count ?? 0;
  }

  /** In the order of the ledger. */
  async *pages(query: HistoryQuery): AsyncGenerator<readonly CaseHistory[]> {
    let after = '0';
    for (;;) {
      const rows = await runStatement<CaseRow>(
        this.dataSource,
        `SELECT case_id, ledger_number, place, sequence, circle IS NOT NULL AS confidential
          ${SELECTED} ORDER BY place LIMIT ${CASES_AT_ONCE}`,
        valuesOf(query, after),
      );
      for (const page of cutByEvents(rows)) yield await this.histories(page);
      const last = rows.at(-1);
      if (last === undefined || rows.length < CASES_AT_ONCE) return;
      after = last.place;
    }
  }

  private async histories(page: readonly CaseRow[]): Promise<readonly CaseHistory[]> {
    const rows = await runStatement<StoredEventRow>(
      this.dataSource,
      `SELECT ${EVENT_FIELDS} FROM case_events WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, sequence`,
      [page.map(({ case_id }) => case_id)],
    );
    const events = new Map<string, StoredEvent[]>(page.map(({ case_id }) => [case_id, []]));
    for (const row of rows) events.get(row.case_id)?.push(storedEventOf(row));
    return page.map(({ case_id: caseId, ledger_number: ledgerNumber, confidential }) => ({
      caseId,
      ledgerNumber,
      confidential,
      events: events.get(caseId) ?? [],
    }));
  }
}

function valuesOf({ since, until, areaId, severity }: HistoryQuery, after: string): unknown[] {
  return [after, since, until, areaId ?? null, severity ?? null];
}

function* cutByEvents(rows: readonly CaseRow[]): Generator<readonly CaseRow[]> {
  let page: CaseRow[] = [];
  let events = 0;
  for (const row of rows) {
    if (page.length > 0 && events + row.sequence > EVENTS_OF_A_PAGE) {
      yield page;
      page = [];
      events = 0;
    }
    page.push(row);
    events += row.sequence;
  }
  if (page.length > 0) yield page;
}
