/**
 * A write to accounts that was done under an Idempotency-Key, so that the same key does it once. Answers with secrets are
 * not kept.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account_writes')
export class AccountWriteEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ name: 'idempotency_key', type: 'text' })
  idempotencyKey!: string;

  /** Keyed hash of what was asked: the content may hold a password. */
  @Column({ name: 'content_mark', type: 'text' })
  contentMark!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  /** null: the answer held a secret and was given once. */
  @Column({ name: 'answer', type: 'jsonb', nullable: true })
  answer!: unknown;
}
