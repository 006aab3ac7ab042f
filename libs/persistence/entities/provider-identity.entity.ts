/**
 * Who an OpenID provider's subject is here. Linked by (issuer, subject), never by mail or name, which a provider may give
 * to somebody else later.
 */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('provider_identities')
export class ProviderIdentityEntity {
  @PrimaryColumn({ name: 'identity_id', type: 'uuid' })
  identityId!: string;

  @Column({ name: 'issuer', type: 'text' })
  issuer!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt!: Date;

  /** null: linked at the first sign-in by the configured claim. */
  @Column({ name: 'linked_by', type: 'uuid', nullable: true })
  linkedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
