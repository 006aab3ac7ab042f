/**
 * A policy by version. Immutable once stored: running cases compute with the version that they name, and a version
 * that changed under them would move every deadline silently (design invariant 4).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Policy } from '#libs/domain';

@Entity('policy_versions')
export class PolicyVersionEntity {
  @PrimaryColumn({ name: 'version', type: 'text' })
  version!: string;

  /** Order of adoption; the highest is in force for new cases. */
  @Column({ name: 'adoption', type: 'bigint', generated: 'identity' })
  adoption!: string;

  @Column({ name: 'adopted_at', type: 'timestamptz', default: () => 'now()' })
  adoptedAt!: Date;

  @Column({ name: 'data', type: 'jsonb' })
  data!: Policy;
}
