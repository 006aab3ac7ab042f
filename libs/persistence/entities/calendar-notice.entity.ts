/**
 * A yearly notice as the office loaded it. Drafted by one person, put in force by another and then unchangeable; of two
 * of a year the one put in force last counts (要点 §15: deadlines must hold).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeHoliday } from '#libs/domain';
import type { BatchActor } from '../batches/batch.types.js';

@Entity('calendar_notices')
export class CalendarNoticeEntity {
  @PrimaryColumn({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'year', type: 'integer' })
  year!: number;

  @Column({ name: 'reference', type: 'text' })
  reference!: string;

  @Column({ name: 'holidays', type: 'jsonb' })
  holidays!: readonly NoticeHoliday[];

  @Column({ name: 'drafted_by', type: 'jsonb' })
  draftedBy!: BatchActor;

  @Column({ name: 'drafted_at', type: 'timestamptz' })
  draftedAt!: Date;

  @Column({ name: 'draft_key', type: 'text' })
  draftKey!: string;

  @Column({ name: 'fingerprint', type: 'text' })
  fingerprint!: string;

  @Column({ name: 'put_in_force_by', type: 'jsonb', nullable: true })
  putInForceBy!: BatchActor | null;

  @Column({ name: 'put_in_force_at', type: 'timestamptz', nullable: true })
  putInForceAt!: Date | null;

  @Column({ name: 'put_in_force_key', type: 'text', nullable: true })
  putInForceKey!: string | null;

  /** The calendar that it led to. */
  @Column({ name: 'calendar_version', type: 'text', nullable: true })
  calendarVersion!: string | null;
}
