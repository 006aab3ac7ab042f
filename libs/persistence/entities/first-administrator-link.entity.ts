/**
 * The one-time link by which the first administrator is made; only its token's SHA-256 is kept.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('first_administrator_links')
export class FirstAdministratorLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
