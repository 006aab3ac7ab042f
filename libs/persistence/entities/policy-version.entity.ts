/**
 * A policy by version. Immutable once stored: running cases compute with the version that they name, and a version
 * that changed under them would move every deadline silently (design invariant 4).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorStamp, Policy } from '#libs/domain';

@Entity('policy_versions')
export class PolicyVersionEntity {
  @PrimaryColumn({ name: 'version', type: 'text' })
  version!: string;

  /** Order of approval; of two that hold from the same day the later one counts. */
  @Column({ name: 'adoption', type: 'bigint', generated: 'identity' })
  adoption!: string;

  @Column({ name: 'adopted_at', type: 'timestamptz', default: () => 'now()' })
  adoptedAt!: Date;

  @Column({ name: 'data', type: 'jsonb' })
  data!: Policy;

  /** The first day (Asia/Shanghai) on which it is in force for new cases. */
  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom!: string;

  /** null, like the three that follow: it came with a release. */
  @Column({ name: 'draft_id', type: 'uuid', nullable: true })
  draftId!: string | null;

  @Column({ name: 'drafted_by', type: 'jsonb', nullable: true })
  draftedBy!: ActorStamp | null;

  @Column({ name: 'approved_by', type: 'jsonb', nullable: true })
  approvedBy!: ActorStamp | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;
}
