/**
 * One act on the organisation registry: who did what, in which post, and what changed. Kept under the person's key, so
 * that an act sent twice is done once; append-only, because it is the history of posts and permissions.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('registry_acts')
export class RegistryActEntity {
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

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'by', type: 'jsonb' })
  by!: Readonly<Record<string, unknown>>;

  @Column({ name: 'changes', type: 'jsonb' })
  changes!: readonly Readonly<Record<string, unknown>>[];

  /** What the caller was answered. */
  @Column({ name: 'result', type: 'jsonb' })
  result!: Readonly<Record<string, unknown>>;
}
