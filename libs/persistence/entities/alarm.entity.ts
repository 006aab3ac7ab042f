/**
 * What somebody must look at: a notice that reached nobody, a fork of the record, a refused mail. Raised loudly,
 * acknowledged by a person, never deleted.
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
}
