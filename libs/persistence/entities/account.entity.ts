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
}
