/** The leading group's agenda: what was escalated to the top and waits for a decision, and what was decided. */
import type { DataSource } from 'typeorm';
import type { CaseRef, Instant, LocalDate } from '#libs/domain';
import { knownTo } from './circle-condition.js';
import { runStatement } from '../prepared-statement.js';

export interface AgendaEntry {
  readonly agendaItemId: string;
  /** Key of this entry for paging. */
  readonly arrival: number;
  readonly case: CaseRef;
  readonly confidential: boolean;
  readonly problem: string;
  readonly openedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  /** Set where the case ended before the group decided. */
  readonly lapsedAt: Instant | null;
  /** 办结时限 of the case. */
  readonly dueDate: LocalDate | null;
  /** 暂定: beyond the notices that the case computes with. */
  readonly dueDateProvisional: boolean;
}

export interface AgendaQuery {
  /** True for those that wait only. */
  readonly waiting: boolean;
  /** `next` of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
  /** Person id: an item of a confidential case is on the agenda of its circle only. */
  readonly reader: string;
}

export interface AgendaPage {
  readonly entries: readonly AgendaEntry[];
  readonly next: number | null;
}

interface AgendaRow extends Omit<
  AgendaEntry,
  'arrival' | 'case' | 'openedAt' | 'decidedAt' | 'lapsedAt'
> {
  readonly arrival: string;
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly lapsedAt: Date | null;
}

export class AgendaList {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async page({ waiting, after, limit, reader }: AgendaQuery): Promise<AgendaPage> {
    const rows = await runStatement<AgendaRow>(
      this.dataSource,
      `SELECT a.agenda_item_id AS "agendaItemId", a.arrival, a.case_id AS "caseId", c.ledger_number AS "ledgerNumber",
          t.facts ->> 'problem' AS problem, a.opened_at AS "openedAt", a.decided_at AS "decidedAt", a.decision,
          a.lapsed_at AS "lapsedAt", c.rectification_due_date::text AS "dueDate",
          coalesce(c.rectification_due_date > (SELECT (v.data ->> 'coveredUntil')::date
            FROM calendar_versions v WHERE v.version = c.calendar_version), false) AS "dueDateProvisional",
          c.circle IS NOT NULL AS confidential
        FROM agenda_items a JOIN cases c USING (case_id) JOIN case_texts t USING (case_id)
        WHERE ($1::bigint IS NULL OR a.arrival < $1) AND ${knownTo('c', '$3')}
          ${waiting ? 'AND a.decided_at IS NULL AND a.lapsed_at IS NULL' : ''}
        ORDER BY a.arrival DESC LIMIT $2`,
      [after, limit + 1, reader],
    );
    const entries = rows.slice(0, limit).map(entryOf);
    return { entries, next: rows.length > limit ? (entries.at(-1)?.arrival ?? null) : null };
  }
}

function entryOf({ caseId, ledgerNumber, ...row }: AgendaRow): AgendaEntry {
  return {
    ...row,
    arrival: Number(row.arrival),
    case: { caseId, ledgerNumber },
    openedAt: row.openedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    lapsedAt: row.lapsedAt?.toISOString() ?? null,
  };
}
