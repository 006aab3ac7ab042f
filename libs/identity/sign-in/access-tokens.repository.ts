/**
 * Personal access tokens: a program acts as its person, within a scope and until a day. The prefix lets scanners of
 * source code find one that was committed by mistake.
 */
import { randomUUID } from 'node:crypto';
import type { Instant } from '#libs/domain';
import { type PreparedStatement, runPrepared } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { newSecret, type Queryable, secretHash } from '../secret-text.js';

export const ACCESS_TOKEN_PREFIX = 'duban_pat_';

export type TokenScope = 'read' | 'write';

export interface AccessToken {
  readonly tokenId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** To the minute; null: never. */
  readonly usedAt: Instant | null;
}

export interface NewAccessToken {
  readonly personId: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** 1 to 366. */
  readonly validDays: number;
}

type TokenRow = Record<'createdAt' | 'expiresAt', Date> &
  Pick<AccessToken, 'tokenId' | 'name' | 'scope'> & { readonly usedAt: Date | null };

export class AccessTokens {
  constructor(private readonly dataSource: DataSource) {}

  async issue(
    { personId, name, scope, validDays }: NewAccessToken,
    now: Date,
    within: Queryable,
  ): Promise<AccessToken & { readonly token: string }> {
    const token = `${ACCESS_TOKEN_PREFIX}${newSecret()}`;
    const tokenId = randomUUID();
    const expiresAt = new Date(now.getTime() + validDays * 86_400_000);
    await within.query(
      `INSERT INTO access_tokens (token_id, token_hash, person_id, name, scope, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tokenId, secretHash(token), personId, name, scope, now, expiresAt],
    );
    const [createdAt, expires] = [now.toISOString(), expiresAt.toISOString()];
    return { tokenId, token, name, scope, createdAt, expiresAt: expires, usedAt: null };
  }

  /** Null for an unknown, ended or revoked token and for one whose account is disabled. Use is noted to the minute. */
  async find(
    token: string,
    now: Date,
  ): Promise<{
    readonly tokenId: string;
    readonly personId: string;
    readonly scope: TokenScope;
  } | null> {
    const [row] = await runPrepared<{ tokenId: string; personId: string; scope: TokenScope }>(
      this.dataSource,
      FIND,
      [secretHash(token), now, new Date(now.getTime() - 60_000)],
    );
    return row ?? null;
  }

  /** Those in force, newest first. */
  async listOf(personId: string, now: Date): Promise<readonly AccessToken[]> {
    const rows = await this.dataSource.query<TokenRow[]>(
      `SELECT token_id AS "tokenId", name, scope, created_at AS "createdAt", expires_at AS "expiresAt",
          used_at AS "usedAt"
        FROM access_tokens WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2
        ORDER BY created_at DESC, token_id`,
      [personId, now],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    }));
  }

  /** False when the person has no such token in force. */
  async revoke(personId: string, tokenId: string, now: Date): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE access_tokens SET revoked_at = $3
        WHERE person_id = $1 AND token_id = $2 AND revoked_at IS NULL`,
      [personId, tokenId, now],
    );
    return count > 0;
  }

  async revokeAllOf(personId: string, now: Date, within: Queryable): Promise<number> {
    const [, count] = await within.query<[unknown[], number]>(
      'UPDATE access_tokens SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL',
      [personId, now],
    );
    return count;
  }
}

/** Parameters: token hash, now, last use that is old enough to be noted anew. */
const FIND: PreparedStatement = {
  name: 'find_access_token',
  text: `WITH found AS (
      SELECT t.token_id, t.person_id, t.scope FROM access_tokens t
      JOIN accounts a ON a.person_id = t.person_id AND NOT a.disabled
      WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2),
    used AS (
      UPDATE access_tokens t SET used_at = $2 FROM found f
      WHERE t.token_id = f.token_id AND (t.used_at IS NULL OR t.used_at < $3))
    SELECT token_id AS "tokenId", person_id AS "personId", scope FROM found`,
};
