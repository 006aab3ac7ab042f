/** Imports of spreadsheet ledgers by key, with their progress: sending the same file again finds the first one. */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export interface ImportRecord<Result> {
  readonly importKey: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  /** null until it has finished. */
  readonly result: Result | null;
}

interface ImportRow<Result> {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly result: Result | null;
}

export class ImportLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes that an import begins, or begins again after it was broken off: rows done before are found present. */
  async begin(importKey: string, rowsTotal: number, at: Instant): Promise<void> {
    await runStatement(
      this.dataSource,
      `INSERT INTO imports (import_key, started_at, rows_total) VALUES ($1, $2, $3)
        ON CONFLICT (import_key) DO UPDATE
        SET started_at = excluded.started_at, rows_total = excluded.rows_total, rows_done = 0, finished_at = NULL, result = NULL`,
      [importKey, at, rowsTotal],
    );
  }

  /** `rowsDone` counts from the start of this run. */
  async advance(importKey: string, rowsDone: number): Promise<void> {
    await runStatement(
      this.dataSource,
      'UPDATE imports SET rows_done = greatest(rows_done, $2) WHERE import_key = $1 AND finished_at IS NULL',
      [importKey, rowsDone],
    );
  }

  async finish(importKey: string, result: object, at: Instant): Promise<void> {
    await runStatement(
      this.dataSource,
      'UPDATE imports SET finished_at = $2, rows_done = rows_total, result = $3 WHERE import_key = $1',
      [importKey, at, JSON.stringify(result)],
    );
  }

  async find<Result>(importKey: string): Promise<ImportRecord<Result> | null> {
    const [row] = await runStatement<ImportRow<Result>>(
      this.dataSource,
      `SELECT started_at AS "startedAt", finished_at AS "finishedAt", rows_total AS "rowsTotal", rows_done AS "rowsDone",
          result FROM imports WHERE import_key = $1`,
      [importKey],
    );
    if (row === undefined) return null;
    const { startedAt, finishedAt, ...counts } = row;
    return {
      importKey,
      ...counts,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
    };
  }

  /** Which of these cases the record has already, so that an import skips their rows. */
  async presentAmong(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await runStatement<{ case_id: string }>(
      this.dataSource,
      'SELECT case_id FROM cases WHERE case_id = ANY ($1::uuid[])',
      [caseIds],
    );
    return new Set(rows.map((row) => row.case_id));
  }
}
