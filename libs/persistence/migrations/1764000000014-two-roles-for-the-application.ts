import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['duban_api', 'duban_worker'];

/**
 * The application's one role becomes two: `duban_api` answers people and is bound by row-level security, `duban_worker`
 * writes cases. `duban_app` loses everything; it stays as a name without rights, because it may hold some in another
 * database of the server. What the two may do is granted after every migration from one list (access/table-access).
 *
 * Without these roles there would be no second wall, so a database whose operator must make them first refuses to go on.
 */
export class TwoRolesForTheApplication1764000000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const role of ROLES) {
      await queryRunner.query(`
        DO $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN
            CREATE ROLE ${role} NOLOGIN;
          END IF;
        EXCEPTION
          -- Another migration made it at the same moment.
          WHEN duplicate_object OR unique_violation THEN NULL;
          WHEN insufficient_privilege THEN
            RAISE EXCEPTION 'the role ${role} is missing and this role may not make it: see docs/configuration.md';
        END $$;
      `);
    }
    await queryRunner.query(`
      DO $$
      BEGIN
        IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'duban_app') THEN
          REVOKE ALL ON ALL TABLES IN SCHEMA public FROM duban_app;
          REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM duban_app;
          REVOKE ALL ON SCHEMA public FROM duban_app;
          ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM duban_app;
          ALTER DEFAULT PRIVILEGES REVOKE ALL ON SEQUENCES FROM duban_app;
          ALTER DEFAULT PRIVILEGES REVOKE ALL ON SCHEMAS FROM duban_app;
        END IF;
      END $$;
    `);
  }

  /** The roles belong to the whole server and stay. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
