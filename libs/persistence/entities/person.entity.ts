/**
 * A person, with or without an account. What a person may do follows from posts (要点 §1–2), never from the person.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('persons')
export class PersonEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'fictional', type: 'boolean', default: false })
  fictional!: boolean;
}
