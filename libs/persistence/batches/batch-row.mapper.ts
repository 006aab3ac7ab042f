import type { Instant } from '#libs/domain';
import type { Batch } from './batch.types.js';

export const BATCH_FIELDS = `batch_id AS "batchId", arrival, kind, title, parameters, state,
  rate_per_second AS "ratePerSecond", made_by AS "madeBy", approved_by AS "approvedBy", cancelled_by AS "cancelledBy",
  made_at AS "madeAt", approved_at AS "approvedAt", ended_at AS "endedAt", failure,
  total, done, unchanged, refused, failed`;

export interface BatchRow extends Omit<Batch, 'arrival' | 'madeAt' | 'approvedAt' | 'endedAt'> {
  readonly arrival: string;
  readonly madeAt: Date;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
}

export function batchOf({ arrival, madeAt, approvedAt, endedAt, ...row }: BatchRow): Batch {
  return {
    ...row,
    arrival: Number(arrival),
    madeAt: madeAt.toISOString(),
    approvedAt: instantOf(approvedAt),
    endedAt: instantOf(endedAt),
  };
}

export function instantOf(date: Date | null): Instant | null {
  return date?.toISOString() ?? null;
}
