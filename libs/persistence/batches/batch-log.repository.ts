/**
 * Bulk changes as the office proposes, approves, cancels and reads them, for the person of the moment. Each act is one
 * statement that says from which state it leads: of two people at once one is told that the other was first.
 */
import type { DataSource } from 'typeorm';
import type { BatchItemState, ItemDetails } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { runStatement } from '../prepared-statement.js';
import { BATCH_FIELDS, batchOf, type BatchRow, instantOf } from './batch-row.mapper.js';
import type { Batch, BatchActor, BatchItem, CaseCondition, NewBatch } from './batch.types.js';

export interface BatchPage {
  /** Newest first. */
  readonly batches: readonly Batch[];
  /** `after` of the next page; null on the last. */
  readonly next: number | null;
}

export interface BatchItemQuery {
  readonly batchId: string;
  /** null for all. */
  readonly state: BatchItemState | null;
  /** `next` of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

export interface BatchItemPage {
  readonly items: readonly BatchItem[];
  readonly next: number | null;
}

interface ItemRow {
  readonly position: number;
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly confidential: boolean;
  readonly state: BatchItemState;
  readonly outcome: ItemDetails;
  readonly doneAt: Date | null;
}

export class BatchLog {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores a proposal with those of the cases that the person may read, in the order of the ledger; `cases` null where the
   * kind names them itself. False where the id is taken or no case meets the condition: nothing is stored then.
   */
  async propose(batch: NewBatch, cases: CaseCondition | null): Promise<boolean> {
    const { batchId, kind, title, parameters, ratePerSecond, madeBy, madeAt } = batch;
    const values = cases?.values ?? [];
    const at = (place: number) => `$${values.length + place}`;
    const rows = await runStatement(
      this.dataSource,
      `WITH chosen AS MATERIALIZED (
        SELECT c.case_id, row_number() OVER (ORDER BY c.place)::integer AS position FROM cases c
        WHERE ${cases === null ? 'false' : `(${cases.text})`}),
      made AS (
        INSERT INTO batches (batch_id, kind, title, parameters, state, rate_per_second, made_by, made_at, total)
        SELECT ${at(1)}::uuid, ${at(2)}, ${at(3)}, ${at(4)}::jsonb, 'proposed', ${at(5)}, ${at(6)}::jsonb,
          ${at(7)}::timestamptz, count(*)::integer
        FROM chosen HAVING count(*) > 0 OR ${cases === null}
        ON CONFLICT (batch_id) DO NOTHING RETURNING batch_id),
      named AS (
        INSERT INTO batch_items (batch_id, position, case_id)
        SELECT made.batch_id, chosen.position, chosen.case_id FROM made, chosen)
      SELECT batch_id FROM made`,
      [
        ...values,
        ...[batchId, kind, title, JSON.stringify(parameters), ratePerSecond],
        ...[JSON.stringify(madeBy), madeAt],
      ],
    );
    return rows.length > 0;
  }

  /** False unless it was proposed, by somebody else. */
  approve(batchId: string, by: BatchActor, at: Instant): Promise<boolean> {
    return this.step(
      `UPDATE batches SET state = 'running', approved_by = $2::jsonb, approved_at = $3
        WHERE batch_id = $1 AND state = 'proposed' AND made_by ->> 'personId' <> $2::jsonb ->> 'personId'`,
      [batchId, JSON.stringify(by), at],
    );
  }

  /** False where it has ended already. */
  cancel(batchId: string, by: BatchActor, at: Instant): Promise<boolean> {
    return this.step(
      `UPDATE batches SET state = 'cancelled', cancelled_by = $2::jsonb, ended_at = $3
        WHERE batch_id = $1 AND state IN ('proposed', 'running')`,
      [batchId, JSON.stringify(by), at],
    );
  }

  async find(batchId: string): Promise<Batch | null> {
    const [row] = await runStatement<BatchRow>(
      this.dataSource,
      `SELECT ${BATCH_FIELDS} FROM batches WHERE batch_id = $1`,
      [batchId],
    );
    return row === undefined ? null : batchOf(row);
  }

  /** `after` null for the first page. */
  async page(after: number | null, limit: number): Promise<BatchPage> {
    const rows = await runStatement<BatchRow>(
      this.dataSource,
      `SELECT ${BATCH_FIELDS} FROM batches WHERE $1::bigint IS NULL OR arrival < $1
        ORDER BY arrival DESC LIMIT $2`,
      [after, limit + 1],
    );
    const batches = rows.slice(0, limit).map(batchOf);
    return { batches, next: rows.length > limit ? (batches.at(-1)?.arrival ?? null) : null };
  }

  /** In the order of the batch; only those whose case the person may read. */
  async items({ batchId, state, after, limit }: BatchItemQuery): Promise<BatchItemPage> {
    const rows = await runStatement<ItemRow>(
      this.dataSource,
      `SELECT i.position, i.case_id AS "caseId", c.ledger_number AS "ledgerNumber",
          c.circle IS NOT NULL AS confidential, i.state, i.outcome, i.done_at AS "doneAt"
        FROM batch_items i JOIN cases c USING (case_id)
        WHERE i.batch_id = $1 AND i.position > $2 AND ($3::text IS NULL OR i.state = $3)
        ORDER BY i.position LIMIT $4`,
      [batchId, after ?? 0, state, limit + 1],
    );
    const items = rows
      .slice(0, limit)
      .map(({ doneAt, ...row }) => ({ ...row, doneAt: instantOf(doneAt) }));
    return { items, next: rows.length > limit ? (items.at(-1)?.position ?? null) : null };
  }

  private async step(statement: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await runStatement(this.dataSource, `${statement} RETURNING batch_id`, values);
    return rows.length > 0;
  }
}
