/**
 * Who holds a post from when to when, both days included. Ended by a date, never deleted: "who was the director that
 * day?" is asked years later (要点 §1–2).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('appointments')
export class AppointmentEntity {
  @PrimaryColumn({ name: 'post_id', type: 'uuid' })
  postId!: string;

  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'date' })
  fromDate!: string;

  /** Last day in the post; null while it lasts. */
  @Column({ name: 'to_date', type: 'date', nullable: true })
  toDate!: string | null;
}
