/** Who read which case: asked when something of a case turns up where it does not belong. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

/** page: the case itself; the others as the routes are called. */
export type ReadVia = 'page' | 'history' | 'clocks' | 'evidence' | 'list' | 'export' | 'agenda';

export interface NewCaseRead {
  readonly at: Instant;
  readonly personId: string;
  readonly via: ReadVia;
  /** Not empty. */
  readonly caseIds: readonly string[];
}

export interface CaseRead {
  readonly readId: number;
  readonly at: Instant;
  readonly personId: string;
  readonly via: ReadVia;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOTE = 'INSERT INTO case_reads (at, person_id, via, case_ids) VALUES ($1, $2, $3, $4)';

export class CaseReadLog {
  constructor(private readonly dataSource: DataSource) {}

  async note({ at, personId, via, caseIds }: NewCaseRead, within?: EntityManager): Promise<void> {
    const values = [at, personId, via, caseIds];
    await (within === undefined
      ? runStatement(this.dataSource, NOTE, values)
      : within.query(NOTE, values));
  }

  /** By id or ledger number, for the audit administrator, who may read no case; null for a number that was never given. */
  async caseIdOf(idOrNumber: string): Promise<string | null> {
    if (UUID.test(idOrNumber)) return idOrNumber.toLowerCase();
    // PostgreSQL's text holds no NUL.
    if (idOrNumber.includes('\0')) return null;
    const [row] = await runStatement<{ case_id: string | null }>(
      this.dataSource,
      'SELECT case_id_of_number($1) AS case_id',
      [idOrNumber.trim()],
    );
    return row?.case_id ?? null;
  }

  /** Newest first; `after` null for the first page, `next` null on the last. Empty for whoever may not ask. */
  async ofCase(
    caseId: string,
    after: number | null,
    limit: number,
  ): Promise<{ readonly reads: readonly CaseRead[]; readonly next: number | null }> {
    const rows = await runStatement<{ read_id: string; at: Date; person_id: string; via: ReadVia }>(
      this.dataSource,
      'SELECT read_id, at, person_id, via FROM readings_of_case($1, $2, $3)',
      [caseId, after, limit + 1],
    );
    const reads = rows.slice(0, limit).map((row) => ({
      readId: Number(row.read_id),
      at: row.at.toISOString(),
      personId: row.person_id,
      via: row.via,
    }));
    return { reads, next: rows.length > limit ? (reads.at(-1)?.readId ?? null) : null };
  }
}
