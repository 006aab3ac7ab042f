/** Who read which cases, when and on which way (page, history, list, export): one row a reading, append-only. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('case_reads')
export class CaseReadEntity {
  @PrimaryColumn({ name: 'read_id', type: 'bigint' })
  readId!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'via', type: 'text' })
  via!: string;

  @Column({ name: 'case_ids', type: 'uuid', array: true })
  caseIds!: readonly string[];
}
