/**
 * A person's TOTP secret (RFC 6238), sealed under the key of the configuration: a copy of the database makes no codes.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('second_factors')
export class SecondFactorEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** null: not enrolled. */
  @Column({ name: 'sealed_secret', type: 'text', nullable: true })
  sealedSecret!: string | null;

  @Column({ name: 'enrolled_at', type: 'timestamptz', nullable: true })
  enrolledAt!: Date | null;

  /** The time step of the last code that was taken; each is taken once. */
  @Column({ name: 'last_step', type: 'bigint', nullable: true })
  lastStep!: string | null;

  @Column({ name: 'recovery_code_hashes', type: 'text', array: true })
  recoveryCodeHashes!: string[];

  /** Shown, and not yet confirmed by a code. */
  @Column({ name: 'pending_secret', type: 'text', nullable: true })
  pendingSecret!: string | null;

  @Column({ name: 'pending_until', type: 'timestamptz', nullable: true })
  pendingUntil!: Date | null;
}
