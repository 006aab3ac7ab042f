import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['case_events', 'policy_versions', 'calendar_versions'];

/**
 * Histories are append-only in the database itself (design invariant 6), twice: a trigger that refuses everybody, and
 * the role `duban_app`, in which the application runs, without the privilege. Nothing is deleted by the application at
 * all. What a superuser alters all the same, the hash chain shows.
 *
 * `duban_app` is made without login where it is missing; where the migrating role may not make roles, the operator
 * makes it first (docs/configuration) and its grants are done here.
 */
export class AppendOnlyAndPrivileges1764000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;
    `);
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()
      `);
    }
    await queryRunner.query(`
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'duban_app') THEN
          CREATE ROLE duban_app NOLOGIN;
        END IF;
      EXCEPTION
        -- Another migration made it at the same moment, or roles are the operator's affair.
        WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
      END $$;
      DO $$
      BEGIN
        IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'duban_app') THEN
          GRANT USAGE ON SCHEMA public TO duban_app;
          GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO duban_app;
          REVOKE DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public FROM duban_app;
          REVOKE UPDATE ON ${APPEND_ONLY.join(', ')} FROM duban_app;
          REVOKE INSERT, UPDATE ON migrations FROM duban_app;
          GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO duban_app;
        END IF;
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of APPEND_ONLY) {
      await queryRunner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    }
    await queryRunner.query('DROP FUNCTION refuse_change_of_history()');
  }
}
