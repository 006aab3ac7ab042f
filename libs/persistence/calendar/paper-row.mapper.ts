/** Rows of the two tables of calendar papers, as papers. */
import type { NoticeHoliday } from '#libs/domain';
import type { BatchActor } from '../batches/batch.types.js';
import type { CalendarPaper, PaperContent, PaperKind } from './calendar-paper.types.js';

export const TABLE_OF_KIND: Readonly<Record<PaperKind, string>> = {
  notice: 'calendar_notices',
  localRest: 'local_rest_days',
};

/** A paper with what its acts were done under. */
export interface KeptPaper {
  readonly paper: CalendarPaper;
  readonly fingerprint: string;
  readonly putInForceKey: string | null;
}

export interface PaperRow {
  readonly paperId: string;
  readonly draftedBy: BatchActor;
  readonly draftedAt: Date;
  readonly fingerprint: string;
  readonly putInForceBy: BatchActor | null;
  readonly putInForceAt: Date | null;
  readonly putInForceKey: string | null;
  readonly calendarVersion: string | null;
  /** False: another one was put in force in its place. */
  readonly latest: boolean;
  readonly reference: string;
  readonly year?: number;
  readonly holidays?: readonly NoticeHoliday[];
  readonly name?: string;
  readonly from?: string;
  readonly until?: string;
  readonly replaces?: string | null;
}

const COMMON = `p.paper_id AS "paperId", p.reference, p.drafted_by AS "draftedBy", p.drafted_at AS "draftedAt",
  p.fingerprint, p.put_in_force_by AS "putInForceBy", p.put_in_force_at AS "putInForceAt",
  p.put_in_force_key AS "putInForceKey", p.calendar_version AS "calendarVersion"`;

interface KindFields {
  /** What is written besides the bookkeeping. */
  readonly columns: string;
  readonly fields: string;
  /** SQL: no other paper of the kind has taken the place of `p`. */
  readonly latest: string;
}

export const FIELDS_OF_KIND: Readonly<Record<PaperKind, KindFields>> = {
  notice: {
    columns: 'year, reference, holidays',
    fields: `${COMMON}, p.year, p.holidays`,
    latest: `NOT EXISTS (SELECT FROM calendar_notices n
      JOIN calendar_versions mine ON mine.version = p.calendar_version
      JOIN calendar_versions other ON other.version = n.calendar_version
      WHERE n.year = p.year AND other.adoption > mine.adoption)`,
  },
  localRest: {
    columns: 'name, from_date, until_date, reference, replaces',
    fields: `${COMMON}, p.name, p.from_date::text AS "from", p.until_date::text AS "until", p.replaces`,
    latest: `NOT EXISTS (SELECT FROM local_rest_days r
      WHERE r.replaces = p.paper_id AND r.put_in_force_at IS NOT NULL)`,
  },
};

export function paperOf(kind: PaperKind, row: PaperRow): KeptPaper {
  const { paperId, draftedBy, putInForceBy, putInForceAt, calendarVersion } = row;
  const state = putInForceAt === null ? 'draft' : row.latest ? 'inForce' : 'replaced';
  const paper: CalendarPaper = {
    paperId,
    content: contentOf(kind, row),
    state,
    draftedBy,
    draftedAt: row.draftedAt.toISOString(),
    putInForceBy,
    putInForceAt: putInForceAt?.toISOString() ?? null,
    calendarVersion,
  };
  return { paper, fingerprint: row.fingerprint, putInForceKey: row.putInForceKey };
}

function contentOf(kind: PaperKind, row: PaperRow): PaperContent {
  const { reference } = row;
  if (kind === 'notice') {
    const { year = 0, holidays = [] } = row;
    return { kind, notice: { year, reference, holidays } };
  }
  const { name = '', from = '', until = '', replaces = null } = row;
  return { kind, rest: { name, from, until, reference }, replaces };
}
