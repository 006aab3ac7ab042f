import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sign-in: at most one account a person, and server-side sessions. Only the SHA-256 of a session's token is kept, so
 * that a copy of the database opens no session; a session is ended by a mark, never deleted.
 */
export class AccountsAndSessions1764000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE accounts (
        person_id uuid PRIMARY KEY REFERENCES persons,
        account text NOT NULL CHECK (account <> ''),
        password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
        email text,
        disabled boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX accounts_by_name ON accounts (lower(account));
      CREATE TABLE sessions (
        token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        person_id uuid NOT NULL REFERENCES persons,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX sessions_by_person ON sessions (person_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE sessions, accounts');
  }
}
