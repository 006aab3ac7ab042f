/**
 * One bulk change over many cases (批量任务): proposed by one person of the office, approved by another, worked off by the
 * batch workflow. Its totals are for everybody of the office; which cases they are is in the items. Without it a change of
 * ten thousand deadlines is a script that somebody ran at night.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchState } from '#libs/contracts';
import type { BatchActor } from '../batches/batch.types.js';

@Entity('batches')
export class BatchEntity {
  @PrimaryColumn({ name: 'batch_id', type: 'uuid' })
  batchId!: string;

  /** Lists are paged by it. */
  @Column({ name: 'arrival', type: 'bigint', generated: 'identity' })
  arrival!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  /** As people read it (Chinese). */
  @Column({ name: 'title', type: 'text' })
  title!: string;

  /** As the kind wants them. */
  @Column({ name: 'parameters', type: 'jsonb' })
  parameters!: Readonly<Record<string, unknown>>;

  @Column({ name: 'state', type: 'text' })
  state!: BatchState;

  @Column({ name: 'rate_per_second', type: 'integer' })
  ratePerSecond!: number;

  @Column({ name: 'made_by', type: 'jsonb' })
  madeBy!: BatchActor;

  @Column({ name: 'approved_by', type: 'jsonb', nullable: true })
  approvedBy!: BatchActor | null;

  @Column({ name: 'cancelled_by', type: 'jsonb', nullable: true })
  cancelledBy!: BatchActor | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  /** When the kind had added the cases that it names itself. */
  @Column({ name: 'filled_at', type: 'timestamptz', nullable: true })
  filledAt!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** Why it failed as a whole. */
  @Column({ name: 'failure', type: 'text', nullable: true })
  failure!: string | null;

  @Column({ name: 'total', type: 'integer' })
  total!: number;

  @Column({ name: 'done', type: 'integer' })
  done!: number;

  @Column({ name: 'unchanged', type: 'integer' })
  unchanged!: number;

  @Column({ name: 'refused', type: 'integer' })
  refused!: number;

  @Column({ name: 'failed', type: 'integer' })
  failed!: number;
}
