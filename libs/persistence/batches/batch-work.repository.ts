/**
 * Bulk changes as the worker works them off. An item is settled once: a second worker that was slow to notice its end finds
 * it settled, and the totals are counted once.
 */
import type { DataSource } from 'typeorm';
import type { ItemOutcome } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { BATCH_FIELDS, batchOf, type BatchRow } from './batch-row.mapper.js';
import type { Batch, CaseCondition, PendingItem } from './batch.types.js';

export class BatchWork {
  constructor(private readonly dataSource: DataSource) {}

  async find(batchId: string): Promise<Batch | null> {
    const [row] = await this.dataSource.query<BatchRow[]>(
      `SELECT ${BATCH_FIELDS} FROM batches WHERE batch_id = $1`,
      [batchId],
    );
    return row === undefined ? null : batchOf(row);
  }

  /** Oldest first. */
  async running(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ batch_id: string }[]>(
      `SELECT batch_id FROM batches WHERE state = 'running' ORDER BY arrival`,
    );
    return rows.map((row) => row.batch_id);
  }

  /** Adds the cases that meet the kind's condition, behind those that were proposed; once a batch. */
  async fill(batchId: string, cases: CaseCondition, at: Instant): Promise<void> {
    await this.dataSource.transaction(async (within) => {
      const [open] = await within.query<object[]>(
        `SELECT 1 FROM batches WHERE batch_id = $1 AND state = 'running' AND filled_at IS NULL FOR UPDATE`,
        [batchId],
      );
      if (open === undefined) return;
      const [batch, filledAt] = [`$${cases.values.length + 1}`, `$${cases.values.length + 2}`];
      await within.query(
        `WITH named AS (
          INSERT INTO batch_items (batch_id, position, case_id)
          SELECT b.batch_id, b.total + row_number() OVER (ORDER BY c.place)::integer, c.case_id
          FROM batches b, cases c
          WHERE b.batch_id = ${batch} AND (${cases.text})
            AND NOT EXISTS (SELECT FROM batch_items i WHERE i.batch_id = b.batch_id AND i.case_id = c.case_id)
          RETURNING 1)
        UPDATE batches SET total = total + (SELECT count(*) FROM named), filled_at = ${filledAt}
          WHERE batch_id = ${batch}`,
        [...cases.values, batchId, at],
      );
    });
  }

  async pending(batchId: string, after: number, limit: number): Promise<readonly PendingItem[]> {
    return this.dataSource.query<PendingItem[]>(
      `SELECT position, case_id AS "caseId" FROM batch_items
        WHERE batch_id = $1 AND state = 'pending' AND position > $2 ORDER BY position LIMIT $3`,
      [batchId, after, limit],
    );
  }

  async isRunning(batchId: string): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT 1 FROM batches WHERE batch_id = $1 AND state = 'running'`,
      [batchId],
    );
    return rows.length > 0;
  }

  async settle(
    batchId: string,
    position: number,
    { state, details }: ItemOutcome,
    at: Instant,
  ): Promise<void> {
    await this.dataSource.transaction(async (within) => {
      const [, settled] = await within.query<[unknown, number]>(
        `UPDATE batch_items SET state = $3, outcome = $4, done_at = $5
          WHERE batch_id = $1 AND position = $2 AND state = 'pending'`,
        [batchId, position, state, JSON.stringify(details), at],
      );
      if (settled === 0) return;
      await within.query(`UPDATE batches SET ${state} = ${state} + 1 WHERE batch_id = $1`, [
        batchId,
      ]);
    });
  }

  /** Ends a running batch of which nothing is pending; true where it has ended, now or before. */
  async close(batchId: string, at: Instant): Promise<boolean> {
    await this.dataSource.query(
      `UPDATE batches SET state = 'done', ended_at = $2 WHERE batch_id = $1 AND state = 'running'
        AND NOT EXISTS (SELECT FROM batch_items WHERE batch_id = $1 AND state = 'pending')`,
      [batchId, at],
    );
    return !(await this.isRunning(batchId));
  }

  /** The kind cannot work on it at all; what is pending stays so. */
  async fail(batchId: string, failure: string, at: Instant): Promise<void> {
    await this.dataSource.query(
      `UPDATE batches SET state = 'failed', failure = $2, ended_at = $3
        WHERE batch_id = $1 AND state = 'running'`,
      [batchId, failure, at],
    );
  }
}
