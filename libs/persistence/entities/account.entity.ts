/**
 * A person's way in. Disabled, never deleted. The hash is argon2id; nothing else of the password is kept.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class AccountEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'account', type: 'text' })
  account!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;

  @Column({ name: 'email', type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'disabled', type: 'boolean', default: false })
  disabled!: boolean;

  @Column({ name: 'password_changed_at', type: 'timestamptz', default: () => 'now()' })
  passwordChangedAt!: Date;

  /** Set for a one-time password: until when it opens a session in which it must be changed. */
  @Column({ name: 'temporary_until', type: 'timestamptz', nullable: true })
  temporaryUntil!: Date | null;

  /** Newest first; kept where the password rule forbids to use them again. */
  @Column({ name: 'former_password_hashes', type: 'text', array: true, default: [] })
  formerPasswordHashes!: string[];
}
