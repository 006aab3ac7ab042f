/**
 * The ledger (台账) as lists: paged by key, so that the last page costs what the first one costs and nobody misses a case
 * because another was registered meanwhile. Newest numbers first.
 */
import type { DataSource } from 'typeorm';
import type { Assignment, CaseFacts } from '#libs/domain';
import type { CaseRow } from '../record/case-row.js';
import { runStatement } from '../prepared-statement.js';
import {
  type LedgerQuery,
  type LedgerSelection,
  partsOf,
  type ScopePart,
  selectionOf,
  termsOf,
} from './ledger-filter.js';

export interface LedgerEntry {
  readonly caseId: string;
  readonly ledgerNumber: string;
  /** Key of this entry: `after` of the next page when it is the last of its page. */
  readonly place: number;
  readonly facts: CaseFacts;
  readonly assignment: Assignment | null;
  readonly confidential: boolean;
  readonly row: Pick<
    CaseRow,
    | 'state'
    | 'suspended'
    | 'calendarVersion'
    | 'governingClock'
    | 'dueDate'
    | 'rectificationDueDate'
    | 'firstDueDate'
    | 'lampYellowAt'
    | 'lampRedAt'
    | 'latestProgress'
    | 'registeredAt'
    | 'closedAt'
    | 'agendaOpen'
    | 'reachFailed'
  >;
}

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  /** `after` of the next page; null on the last one. */
  readonly next: number | null;
}

export interface LedgerCount {
  readonly count: number;
  /** False when there are more: counting on would read the whole ledger. */
  readonly exact: boolean;
}

/** Searched case by case, before the index is asked. */
const NEAR_BY_CASES = 600;

/** Found so often there, a text fills a page within some ten thousand cases. */
const FREQUENT_NEAR_BY = 3;

export class LedgerList {
  constructor(private readonly dataSource: DataSource) {}

  async page(query: LedgerQuery, limit: number): Promise<LedgerPage> {
    const parts = await Promise.all(
      partsOf(query.scope).map((part) =>
        termsOf(query.filter.text).length === 0
          ? this.rows(selectionOf(query, part), limit + 1)
          : this.rowsWithText(query, part, limit + 1),
      ),
    );
    const rows = parts.flat().toSorted((one, other) => Number(other.place) - Number(one.place));
    const entries = rows.slice(0, limit).map(entryOf);
    return { entries, next: rows.length > limit ? (entries.at(-1)?.place ?? null) : null };
  }

  /** Counts no further than `atMost`. */
  async count(query: Omit<LedgerQuery, 'after'>, atMost = 1_000): Promise<LedgerCount> {
    const counts = await Promise.all(
      partsOf(query.scope).map((part) => this.countOf(query, part, atMost + 1)),
    );
    const count = counts.reduce((sum, each) => sum + each, 0);
    return { count: Math.min(count, atMost), exact: count <= atMost };
  }

  /** Looks among the newest cases first; how often the text occurs there tells how to find the others. */
  private async rowsWithText(
    query: LedgerQuery,
    part: ScopePart,
    limit: number,
  ): Promise<readonly EntryRow[]> {
    const nearBy = await this.placeBehind(query, part, NEAR_BY_CASES);
    const near = await this.rows(selectionOf(query, part, 'walk', nearBy), limit);
    if (near.length >= limit || nearBy === null) return near;
    const search = near.length >= FREQUENT_NEAR_BY ? 'walk' : 'index';
    return this.rows(selectionOf(query, part, search), limit);
  }

  private async rows(
    { prelude, from, where, order, values }: LedgerSelection,
    limit: number,
  ): Promise<readonly EntryRow[]> {
    return runStatement<EntryRow>(
      this.dataSource,
      `${prelude} SELECT ${FIELDS} FROM ${from} WHERE ${where} ORDER BY ${order} DESC LIMIT ${limit}`,
      values,
    );
  }

  /** The place `distance` of the reader's cases behind `after`, other filters aside; null where they end before. */
  private async placeBehind(
    { filter: { unitId }, now, after }: LedgerQuery,
    part: ScopePart,
    distance: number,
  ): Promise<number | null> {
    const {
      cases: from,
      where,
      order,
      values,
    } = selectionOf({ filter: { unitId }, now, after }, part);
    const [row] = await runStatement<{ place: string }>(
      this.dataSource,
      `SELECT ${order} AS place FROM ${from} WHERE ${where} ORDER BY ${order} DESC OFFSET ${distance} LIMIT 1`,
      values,
    );
    return row === undefined ? null : Number(row.place);
  }

  private async countOf(
    query: Omit<LedgerQuery, 'after'>,
    part: ScopePart,
    atMost: number,
  ): Promise<number> {
    const { prelude, from, where, values } = selectionOf({ ...query, after: null }, part);
    const [row] = await runStatement<{ count: number }>(
      this.dataSource,
      `${prelude} SELECT count(*)::integer AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${atMost}) found`,
      values,
    );
    return row?.count ?? 0;
  }
}

interface EntryRow {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly place: string;
  readonly facts: CaseFacts;
  readonly assignment: Assignment | null;
  readonly confidential: boolean;
  readonly state: CaseRow['state'];
  readonly suspended: boolean;
  readonly calendarVersion: string;
  readonly governingClock: CaseRow['governingClock'];
  readonly dueDate: string | null;
  readonly rectificationDueDate: string | null;
  readonly firstDueDate: string | null;
  readonly lampYellowAt: Date | null;
  readonly lampRedAt: Date | null;
  readonly latestProgress: string;
  readonly registeredAt: Date;
  readonly closedAt: Date | null;
  readonly agendaOpen: boolean;
  readonly reachFailed: boolean;
}

/** Dates as text: the driver would make instants of the server's zone of them. */
const FIELDS = `c.case_id AS "caseId", c.ledger_number AS "ledgerNumber", c.place, t.facts, t.assignment, c.state,
  c.suspended, c.calendar_version AS "calendarVersion", c.governing_clock AS "governingClock", c.due_date::text AS "dueDate",
  c.rectification_due_date::text AS "rectificationDueDate", c.first_due_date::text AS "firstDueDate",
  c.lamp_yellow_at AS "lampYellowAt", c.lamp_red_at AS "lampRedAt", c.latest_progress AS "latestProgress",
  c.registered_at AS "registeredAt", c.closed_at AS "closedAt", c.agenda_open AS "agendaOpen",
  c.reach_failed AS "reachFailed", c.circle IS NOT NULL AS confidential`;

function entryOf({
  caseId,
  ledgerNumber,
  place,
  facts,
  assignment,
  confidential,
  ...row
}: EntryRow): LedgerEntry {
  return {
    caseId,
    ledgerNumber,
    place: Number(place),
    facts,
    assignment,
    confidential,
    row: {
      ...row,
      lampYellowAt: row.lampYellowAt?.toISOString() ?? null,
      lampRedAt: row.lampRedAt?.toISOString() ?? null,
      registeredAt: row.registeredAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
    },
  };
}
