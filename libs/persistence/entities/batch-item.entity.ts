/** One case of a bulk change, and what came of it; seen by whoever may read the case. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchItemState, ItemDetails } from '#libs/contracts';

@Entity('batch_items')
export class BatchItemEntity {
  @PrimaryColumn({ name: 'batch_id', type: 'uuid' })
  batchId!: string;

  /** In the order of the ledger. */
  @PrimaryColumn({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'state', type: 'text' })
  state!: BatchItemState;

  @Column({ name: 'outcome', type: 'jsonb' })
  outcome!: ItemDetails;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
