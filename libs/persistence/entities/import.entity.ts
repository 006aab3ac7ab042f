/**
 * One import of a spreadsheet ledger, by key: sending the same file again shows this result instead of importing
 * twice.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('imports')
export class ImportEntity {
  @PrimaryColumn({ name: 'import_key', type: 'text' })
  importKey!: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ name: 'rows_total', type: 'integer' })
  rowsTotal!: number;

  @Column({ name: 'rows_done', type: 'integer', default: 0 })
  rowsDone!: number;

  @Column({ name: 'result', type: 'jsonb', nullable: true })
  result!: Readonly<Record<string, unknown>> | null;
}
