/**
 * A holder's absence and who acts meanwhile, both days included. Without it a reminder would go to somebody on leave
 * and count as delivered (要点 §15).
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('absences')
export class AbsenceEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ name: 'from_date', type: 'date' })
  fromDate!: string;

  @Column({ name: 'to_date', type: 'date' })
  toDate!: string;

  @Column({ name: 'substitute_person_id', type: 'uuid', nullable: true })
  substitutePersonId!: string | null;
}
