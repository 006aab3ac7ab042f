/** What the proposal of a bulk adoption showed for one case: the approver approves this, and it stays known. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdoptedClock, AdoptionDirection } from '#libs/domain';

@Entity('adoption_previews')
export class AdoptionPreviewEntity {
  @PrimaryColumn({ name: 'batch_id', type: 'uuid' })
  batchId!: string;

  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  /** The moment that it was computed for. */
  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'direction', type: 'text' })
  direction!: AdoptionDirection;

  @Column({ name: 'fires_at_once', type: 'boolean' })
  firesAtOnce!: boolean;

  @Column({ name: 'clocks', type: 'jsonb' })
  clocks!: readonly AdoptedClock[];
}
