/**
 * One event of a case's history: append-only by trigger and privilege, chained by hash (design invariant 6). The
 * history is the truth; everything else can be recomputed from it.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorStamp, EventType, Reach } from '#libs/domain';

@Entity('case_events')
export class CaseEventEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ name: 'sequence', type: 'integer' })
  sequence!: number;

  /** Unique per case together with its position: an accepted command is here exactly once. */
  @Column({ name: 'command_id', type: 'text' })
  commandId!: string;

  @Column({ name: 'command_position', type: 'smallint' })
  commandPosition!: number;

  @Column({ name: 'fingerprint', type: 'text' })
  fingerprint!: string;

  @Column({ name: 'type', type: 'text' })
  type!: EventType;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'actor_person_id', type: 'uuid' })
  actorPersonId!: string;

  @Column({ name: 'by', type: 'jsonb' })
  by!: ActorStamp;

  @Column({ name: 'data', type: 'jsonb' })
  data!: object;

  @Column({ name: 'reach', type: 'jsonb' })
  reach!: Reach;

  @Column({ name: 'previous_hash', type: 'text' })
  previousHash!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
