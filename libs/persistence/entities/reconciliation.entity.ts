/**
 * One comparison of the record with the engine. Without the log nobody could say whether the watchdog lives: a watchdog
 * that is dead finds nothing either.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('reconciliations')
export class ReconciliationEntity {
  @PrimaryColumn({ name: 'run_id', type: 'uuid' })
  runId!: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  /** null: under way, or cut off. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** False: it only looked. */
  @Column({ name: 'repair', type: 'boolean' })
  repair!: boolean;

  /** Open cases looked at. */
  @Column({ name: 'cases', type: 'integer' })
  cases!: number;

  /** Running workflows looked at. */
  @Column({ name: 'workflows', type: 'integer' })
  workflows!: number;

  /** By kind; a kind that was not found is left out. */
  @Column({ name: 'findings', type: 'jsonb' })
  findings!: Readonly<Record<string, number>>;

  @Column({ name: 'repaired', type: 'integer' })
  repaired!: number;
}
