/** Which (issuer, subject) of an OpenID provider is which person here. */
import { randomUUID } from 'node:crypto';
import type { Instant } from '#libs/domain';
import { isUniqueViolation } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { AccountRefused } from '../account-refusal.js';
import type { Queryable } from '../secret-text.js';

export interface ProviderIdentity {
  readonly identityId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: Instant;
}

export interface NewProviderIdentity {
  readonly personId: string;
  readonly issuer: string;
  readonly subject: string;
  /** null: by the configured claim, at the first sign-in. */
  readonly linkedBy: string | null;
}

export class ProviderIdentities {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's id, disabled accounts included; null for a stranger. */
  async personOf(issuer: string, subject: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ person_id: string }[]>(
      'SELECT person_id FROM provider_identities WHERE issuer = $1 AND subject = $2 AND ended_at IS NULL',
      [issuer, subject],
    );
    return row?.person_id ?? null;
  }

  async listOf(personId: string): Promise<readonly ProviderIdentity[]> {
    const rows = await this.dataSource.query<
      (Omit<ProviderIdentity, 'linkedAt'> & { linkedAt: Date })[]
    >(
      `SELECT identity_id AS "identityId", issuer, subject, linked_at AS "linkedAt"
        FROM provider_identities WHERE person_id = $1 AND ended_at IS NULL ORDER BY linked_at, identity_id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, linkedAt: row.linkedAt.toISOString() }));
  }

  /** Refuses with `provider_subject_linked` what is linked, to whomever. */
  async link(
    { personId, issuer, subject, linkedBy }: NewProviderIdentity,
    now: Date,
    within: Queryable = this.dataSource,
  ): Promise<ProviderIdentity> {
    const identityId = randomUUID();
    try {
      await within.query(
        `INSERT INTO provider_identities (identity_id, issuer, subject, person_id, linked_at, linked_by)
          VALUES ($1, $2, $3, $4, $5, $6)`,
        [identityId, issuer, subject, personId, now, linkedBy],
      );
    } catch (fault) {
      if (isUniqueViolation(fault))
        throw new AccountRefused('provider_subject_linked', ['subject']);
      throw fault;
    }
    return { identityId, issuer, subject, linkedAt: now.toISOString() };
  }

  /** False when the person has no such identity in force. */
  async end(personId: string, identityId: string, now: Date): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE provider_identities SET ended_at = $3
        WHERE person_id = $1 AND identity_id = $2 AND ended_at IS NULL`,
      [personId, identityId, now],
    );
    return count > 0;
  }
}
