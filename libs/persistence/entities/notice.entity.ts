/**
 * One thing to tell one person because of one event: outbox and in-app inbox in one row, written in the event's
 * transaction, so that no crash loses or doubles it (design §2). Never deleted; what became stale is cancelled.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClockKind, EventType, RecipientRole, Tone, Urgency } from '#libs/domain';
import type { NoticeData, NoticeState, NoticeSubject } from './notice-data.js';

@Entity('notices')
export class NoticeEntity {
  @PrimaryColumn({ name: 'notice_id', type: 'uuid' })
  noticeId!: string;

  /** Order in which notices came in; the inbox is paged by it. */
  @Column({ name: 'arrival', type: 'bigint', generated: 'identity' })
  arrival!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ name: 'sequence', type: 'integer' })
  sequence!: number;

  @Column({ name: 'about', type: 'text' })
  about!: NoticeSubject;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** The holder who is away, when `personId` acts as substitute. */
  @Column({ name: 'for_person_id', type: 'uuid', nullable: true })
  forPersonId!: string | null;

  @Column({ name: 'role', type: 'text' })
  role!: RecipientRole;

  @Column({ name: 'event_type', type: 'text' })
  eventType!: EventType;

  @Column({ name: 'urgency', type: 'text' })
  urgency!: Urgency;

  @Column({ name: 'tone', type: 'text' })
  tone!: Tone;

  /** With `generation`: a later generation of this clock makes the notice stale. */
  @Column({ name: 'clock', type: 'text', nullable: true })
  clock!: ClockKind | null;

  @Column({ name: 'generation', type: 'integer', nullable: true })
  generation!: number | null;

  /** The event's time, by the workflow's clock. */
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'data', type: 'jsonb' })
  data!: NoticeData;

  @Column({ name: 'state', type: 'text', default: 'pending' })
  state!: NoticeState;

  @Column({ name: 'handed_at', type: 'timestamptz', nullable: true })
  handedAt!: Date | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true })
  deliveredAt!: Date | null;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  @Column({ name: 'delivery_id', type: 'uuid', nullable: true })
  deliveryId!: string | null;
}
