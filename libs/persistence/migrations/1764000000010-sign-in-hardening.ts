import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What signing in needs besides an account: counters of failures (by account, and by bucket for names that nobody has,
 * so that their storage is bounded), sessions that can be named without their token, second factors, tokens of
 * programs, identities at a provider, and the keys under which writes to accounts were done.
 */
export class SignInHardening1764000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE accounts
        ADD COLUMN password_changed_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN temporary_until timestamptz,
        ADD COLUMN former_password_hashes text[] NOT NULL DEFAULT '{}';

      ALTER TABLE sessions
        ADD COLUMN session_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
        ADD COLUMN authenticated_by text NOT NULL DEFAULT 'password'
          CHECK (authenticated_by IN ('password', 'provider')),
        ADD COLUMN second_factor boolean NOT NULL DEFAULT false,
        ADD COLUMN address text,
        ADD COLUMN user_agent text;

      CREATE TABLE sign_in_failures (
        counter text PRIMARY KEY,
        failures integer NOT NULL CHECK (failures >= 0),
        last_failed_at timestamptz NOT NULL,
        locked_until timestamptz
      );

      CREATE TABLE second_factors (
        person_id uuid PRIMARY KEY REFERENCES persons,
        sealed_secret text,
        enrolled_at timestamptz,
        last_step bigint,
        recovery_code_hashes text[] NOT NULL DEFAULT '{}',
        pending_secret text,
        pending_until timestamptz,
        CHECK ((sealed_secret IS NULL) = (enrolled_at IS NULL)),
        CHECK ((pending_secret IS NULL) = (pending_until IS NULL))
      );

      CREATE TABLE access_tokens (
        token_id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        person_id uuid NOT NULL REFERENCES persons,
        name text NOT NULL CHECK (name <> ''),
        scope text NOT NULL CHECK (scope IN ('read', 'write')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL CHECK (expires_at <= created_at + interval '366 days'),
        used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX access_tokens_by_person ON access_tokens (person_id);

      CREATE TABLE provider_identities (
        identity_id uuid PRIMARY KEY,
        issuer text NOT NULL CHECK (issuer <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        person_id uuid NOT NULL REFERENCES persons,
        linked_at timestamptz NOT NULL,
        linked_by uuid REFERENCES persons,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX provider_identities_in_force ON provider_identities (issuer, subject)
        WHERE ended_at IS NULL;
      CREATE INDEX provider_identities_by_person ON provider_identities (person_id);

      CREATE TABLE first_administrator_links (
        token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );

      CREATE TABLE account_writes (
        person_id uuid NOT NULL REFERENCES persons,
        idempotency_key text NOT NULL,
        content_mark text NOT NULL,
        at timestamptz NOT NULL,
        answer jsonb,
        PRIMARY KEY (person_id, idempotency_key)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE account_writes, first_administrator_links, provider_identities, access_tokens, second_factors,
        sign_in_failures;
      ALTER TABLE sessions DROP COLUMN session_id, DROP COLUMN authenticated_by, DROP COLUMN second_factor,
        DROP COLUMN address, DROP COLUMN user_agent;
      ALTER TABLE accounts DROP COLUMN password_changed_at, DROP COLUMN temporary_until,
        DROP COLUMN former_password_hashes;
    `);
  }
}
