import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Policies and working calendars by version. A version never changes once it is stored: every running case computes
 * with the version that it names (design invariant 4). The one adopted last is in force for new cases.
 */
export class RulesByVersion1764000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['policy_versions', 'calendar_versions']) {
      await queryRunner.query(`
        CREATE TABLE ${table} (
          version text PRIMARY KEY CHECK (version <> ''),
          adoption bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
          adopted_at timestamptz NOT NULL DEFAULT now(),
          data jsonb NOT NULL CHECK (data ->> 'version' = version)
        )
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_versions, policy_versions');
  }
}
