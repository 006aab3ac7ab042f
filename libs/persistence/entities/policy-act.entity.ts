/**
 * One act on a draft of a policy: who did what, in which post. Kept under the person's key, so that an act sent twice is
 * done once; append-only, because it says who wrote the rules.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorStamp } from '#libs/domain';

@Entity('policy_acts')
export class PolicyActEntity {
  @PrimaryColumn({ name: 'act_id', type: 'bigint' })
  actId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'act_key', type: 'text' })
  actKey!: string;

  @Column({ name: 'fingerprint', type: 'text' })
  fingerprint!: string;

  @Column({ name: 'act', type: 'text' })
  act!: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'by', type: 'jsonb' })
  by!: ActorStamp;
}
