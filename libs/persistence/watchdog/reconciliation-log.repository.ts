/** When record and engine were compared, and what came of it: the answer to "is the watchdog alive?". */
import type { DataSource } from 'typeorm';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';

export interface NewReconciliation {
  readonly runId: string;
  readonly startedAt: Instant;
  readonly repair: boolean;
}

export interface ReconciliationResult {
  readonly cases: number;
  readonly workflows: number;
  readonly findings: Readonly<Record<string, number>>;
  readonly repaired: number;
}

export interface Reconciliation extends NewReconciliation, ReconciliationResult {
  /** null: under way, or cut off. */
  readonly endedAt: Instant | null;
}

interface Row extends ReconciliationResult {
  readonly run_id: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly repair: boolean;
}

export class ReconciliationLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Idempotent by run. */
  async begin({ runId, startedAt, repair }: NewReconciliation): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO reconciliations (run_id, started_at, repair) VALUES ($1, $2, $3)
        ON CONFLICT (run_id) DO NOTHING`,
      [runId, startedAt, repair],
    );
  }

  async end(runId: string, result: ReconciliationResult, at: Instant): Promise<void> {
    const { cases, workflows, findings, repaired } = result;
    await this.dataSource.query(
      `UPDATE reconciliations SET ended_at = $2, cases = $3, workflows = $4, findings = $5, repaired = $6
        WHERE run_id = $1`,
      [runId, at, cases, workflows, JSON.stringify(findings), repaired],
    );
  }

  /** Newest first. */
  async last(limit: number): Promise<readonly Reconciliation[]> {
    const rows = await runStatement<Row>(
      this.dataSource,
      'SELECT * FROM reconciliations ORDER BY started_at DESC, run_id LIMIT $1',
      [limit],
    );
    return rows.map((row) => ({
      runId: row.run_id,
      startedAt: row.started_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      repair: row.repair,
      cases: row.cases,
      workflows: row.workflows,
      findings: row.findings,
      repaired: row.repaired,
    }));
  }

  /** When the last one that was finished ended; null before the first. */
  async lastEnd(): Promise<Date | null> {
    const [row] = await runStatement<{ at: Date | null }>(
      this.dataSource,
      'SELECT max(ended_at) AS at FROM reconciliations',
    );
    return row?.at ?? null;
  }
}
