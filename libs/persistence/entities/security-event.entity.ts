/**
 * One line of the security log: who signed in or failed to, who changed people or permissions, who took data away.
 * Append-only; without it the administrators' own work could not be examined (三员分立).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('security_events')
export class SecurityEventEntity {
  @PrimaryColumn({ name: 'event_id', type: 'bigint' })
  eventId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'account', type: 'text', nullable: true })
  account!: string | null;

  @Column({ name: 'address', type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'subject_kind', type: 'text', nullable: true })
  subjectKind!: string | null;

  @Column({ name: 'subject_id', type: 'text', nullable: true })
  subjectId!: string | null;

  @Column({ name: 'details', type: 'jsonb' })
  details!: Readonly<Record<string, unknown>>;
}
