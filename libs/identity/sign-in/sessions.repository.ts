/**
 * Server-side sessions: an opaque token of 256 random bits, of which only the SHA-256 is stored. A session ends when it
 * is revoked, when it was idle too long, and at its absolute end whatever happens.
 */
import type { Instant } from '#libs/domain';
import { type PreparedStatement, runPrepared } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { newSecret, type Queryable, secretHash } from '../secret-text.js';
import type { Origin } from './origin.types.js';

export interface SessionLimits {
  /** Default 2 h. */
  readonly idleMinutes: number;
  /** Default 12 h: one working day. */
  readonly absoluteMinutes: number;
}

/** How the session's person proved who they are. */
export interface Proof {
  readonly by: 'password' | 'provider';
  readonly secondFactor: boolean;
}

export interface NewSession {
  readonly sessionId: string;
  /** For the client only; it cannot be read back. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** With what of its account decides how far it reaches. */
export interface Session extends Proof {
  readonly sessionId: string;
  readonly personId: string;
  readonly expiresAt: Instant;
  /** The account has a second factor. */
  readonly enrolled: boolean;
  /** The password is a one-time one. */
  readonly temporary: boolean;
  readonly passwordChangedAt: Date;
}

export interface OpenSession extends Origin {
  readonly sessionId: string;
  readonly createdAt: Instant;
  /** To the minute. */
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

const DEFAULT_LIMITS: SessionLimits = { idleMinutes: 120, absoluteMinutes: 720 };
const BY_PASSWORD: Proof & Origin = {
  by: 'password',
  secondFactor: false,
  address: null,
  userAgent: null,
};
const LONGEST_USER_AGENT = 200;

export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limits: SessionLimits = DEFAULT_LIMITS,
  ) {}

  async create(
    personId: string,
    now: Date = new Date(),
    { by, secondFactor, address, userAgent }: Proof & Origin = BY_PASSWORD,
    within: Queryable = this.dataSource,
  ): Promise<NewSession> {
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + this.limits.absoluteMinutes * 60_000);
    const agent = userAgent?.replaceAll('\0', '').slice(0, LONGEST_USER_AGENT) ?? null;
    const [row] = await within.query<{ session_id: string }[]>(
      `INSERT INTO sessions (token_hash, person_id, created_at, seen_at, expires_at, authenticated_by, second_factor,
          address, user_agent)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8) RETURNING session_id`,
      [secretHash(token), personId, now, expiresAt, by, secondFactor, address, agent],
    );
    if (row === undefined) throw new Error('the session was not stored');
    return { sessionId: row.session_id, token, expiresAt: expiresAt.toISOString() };
  }

  /** Null when there is none, it has ended, or the account was disabled meanwhile. Use is noted to the minute. */
  async find(token: string, now: Date = new Date()): Promise<Session | null> {
    const [row] = await runPrepared<SessionRow>(this.dataSource, FIND, [
      secretHash(token),
      now,
      this.idleSince(now),
      new Date(now.getTime() - 60_000),
    ]);
    return row ? { ...row, expiresAt: row.expiresAt.toISOString() } : null;
  }

  /** Newest first. */
  async openOf(personId: string, now: Date = new Date()): Promise<readonly OpenSession[]> {
    const rows = await this.dataSource.query<OpenSessionRow[]>(
      `SELECT session_id AS "sessionId", created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt",
          address, user_agent AS "userAgent"
        FROM sessions WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND seen_at > $3
        ORDER BY created_at DESC, session_id`,
      [personId, now, this.idleSince(now)],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    }));
  }

  /** Idempotent. */
  async revoke(token: string, now: Date = new Date()): Promise<void> {
    await this.dataSource.query(
      'UPDATE sessions SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL',
      [secretHash(token), now],
    );
  }

  /** False when the person has no such open session. */
  async revokeOne(personId: string, sessionId: string, now: Date = new Date()): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      'UPDATE sessions SET revoked_at = $3 WHERE person_id = $1 AND session_id = $2 AND revoked_at IS NULL',
      [personId, sessionId, now],
    );
    return count > 0;
  }

  /** After a change of password or when an account is disabled; returns how many were open. */
  async revokeAllOf(
    personId: string,
    now: Date = new Date(),
    { within = this.dataSource, but = null }: { within?: Queryable; but?: string | null } = {},
  ): Promise<number> {
    const [, count] = await within.query<[unknown[], number]>(
      `UPDATE sessions SET revoked_at = $2
        WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND session_id IS DISTINCT FROM $3::uuid`,
      [personId, now, but],
    );
    return count;
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - this.limits.idleMinutes * 60_000);
  }
}

type SessionRow = Omit<Session, 'expiresAt'> & { readonly expiresAt: Date };

interface OpenSessionRow extends Origin {
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** Parameters: token hash, now, idle since, last use that is old enough to be noted anew. */
const FIND: PreparedStatement = {
  name: 'find_session',
  text: `WITH found AS (
      SELECT s.*, a.temporary_until IS NOT NULL AS temporary, a.password_changed_at,
        f.enrolled_at IS NOT NULL AS enrolled
      FROM sessions s
      JOIN accounts a ON a.person_id = s.person_id AND NOT a.disabled
      LEFT JOIN second_factors f ON f.person_id = s.person_id
      WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.seen_at > $3),
    seen AS (
      UPDATE sessions s SET seen_at = $2 FROM found f
      WHERE s.token_hash = f.token_hash AND f.seen_at < $4)
    SELECT session_id AS "sessionId", person_id AS "personId", expires_at AS "expiresAt", authenticated_by AS "by",
      second_factor AS "secondFactor", enrolled, temporary, password_changed_at AS "passwordChangedAt" FROM found`,
};
