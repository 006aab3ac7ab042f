/**
 * What somebody must look at: a notice that reached nobody, a fork of the record, a refused mail, a case that nothing
 * watches. Raised loudly, told by mail, acknowledged by a person, never deleted.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alarms')
export class AlarmEntity {
  @PrimaryColumn({ name: 'alarm_id', type: 'uuid' })
  alarmId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'case_id', type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ name: 'details', type: 'jsonb' })
  details!: Readonly<Record<string, unknown>>;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;

  /** Lists are paged by it. */
  @Column({ name: 'arrival', type: 'bigint', insert: false, update: false })
  arrival!: string;

  /** What the alarm lasts with: one alarm of the same incident at a time. null: it does not end by itself. */
  @Column({ name: 'incident', type: 'text', nullable: true })
  incident!: string | null;

  /** The last run that found it. */
  @Column({ name: 'seen_in', type: 'uuid', nullable: true })
  seenIn!: string | null;

  /** The incident is over: repaired, or not found any more. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** The mail that tells of it; named before it is sent, so that a repeat is the same mail. */
  @Column({ name: 'telling', type: 'uuid', nullable: true })
  telling!: string | null;

  @Column({ name: 'told_at', type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true })
  acknowledgedBy!: string | null;

  /** `<personId>:<Idempotency-Key>`: the same key acknowledges once. */
  @Column({ name: 'acknowledged_under', type: 'text', nullable: true })
  acknowledgedUnder!: string | null;
}
