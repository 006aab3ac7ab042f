/**
 * Days off of the county's own (台风停工、县庆), on top of the notices; both ends included. Drafted by one person, put in
 * force by another and then unchangeable; a correction names the row that it replaces.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#libs/domain';
import type { BatchActor } from '../batches/batch.types.js';

@Entity('local_rest_days')
export class LocalRestEntity {
  @PrimaryColumn({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'from_date', type: 'date' })
  from!: LocalDate;

  @Column({ name: 'until_date', type: 'date' })
  until!: LocalDate;

  @Column({ name: 'reference', type: 'text' })
  reference!: string;

  @Column({ name: 'replaces', type: 'uuid', nullable: true })
  replaces!: string | null;

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
