/**
 * Server-side sessions: an opaque token of 256 random bits, of which only the SHA-256 is stored. A session ends when it
 * is revoked, when it was idle too long, and at its absolute end whatever happens.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '#libs/domain';
import { type PreparedStatement, runPrepared } from '#libs/persistence';
import type { DataSource } from 'typeorm';

export interface SessionLimits {
  /** Default 2 h. */
  readonly idleMinutes: number;
  /** Default 12 h: one working day. */
  readonly absoluteMinutes: number;
}

export interface NewSession {
  /** For the client only; it cannot be read back. */
  readonly token: string;
  readonly expiresAt: Instant;
}

export interface Session {
  readonly personId: string;
  readonly expiresAt: Instant;
}

const DEFAULT_LIMITS: SessionLimits = { idleMinutes: 120, absoluteMinutes: 720 };

export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limits: SessionLimits = DEFAULT_LIMITS,
  ) {}

  async create(personId: string, now: Date = new Date()): Promise<NewSession> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + this.limits.absoluteMinutes * 60_000);
    await this.dataSource.query(
      'INSERT INTO sessions (token_hash, person_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)',
      [tokenHash(token), personId, now, expiresAt],
    );
    return { token, expiresAt: expiresAt.toISOString() };
  }

  /** Null when there is none, it has ended, or the account was disabled meanwhile. Use is noted to the minute. */
  async find(token: string, now: Date = new Date()): Promise<Session | null> {
    const idleSince = new Date(now.getTime() - this.limits.idleMinutes * 60_000);
    const [row] = await runPrepared<{ person_id: string; expires_at: Date }>(
      this.dataSource,
      FIND,
      [tokenHash(token), now, idleSince, new Date(now.getTime() - 60_000)],
    );
    return row ? { personId: row.person_id, expiresAt: row.expires_at.toISOString() } : null;
  }

  /** Idempotent. */
  async revoke(token: string, now: Date = new Date()): Promise<void> {
    await this.dataSource.query(
      'UPDATE sessions SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL',
      [tokenHash(token), now],
    );
  }

  /** After a change of password or when an account is disabled; returns how many were open. */
  async revokeAllOf(personId: string, now: Date = new Date()): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      'UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2',
      [personId, now],
    );
    return count;
  }
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Parameters: token hash, now, idle since, last use that is old enough to be noted anew. */
const FIND: PreparedStatement = {
  name: 'find_session',
  text: `WITH found AS (
      SELECT s.token_hash, s.person_id, s.expires_at, s.seen_at FROM sessions s
      JOIN accounts a ON a.person_id = s.person_id AND NOT a.disabled
      WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.seen_at > $3),
    seen AS (
      UPDATE sessions s SET seen_at = $2 FROM found f
      WHERE s.token_hash = f.token_hash AND f.seen_at < $4)
    SELECT person_id, expires_at FROM found`,
};
