import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit administrator asks who read a case by the number that stands on paper, and may read no case. This function
 * answers with the case's id and nothing else, for a caller who sees no row of `cases`.
 */
export class CaseIdByNumber1764000000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION case_id_of_number(asked text) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT
        AS $$ SELECT case_id FROM cases WHERE ledger_number = asked $$;
      REVOKE EXECUTE ON FUNCTION case_id_of_number(text) FROM PUBLIC;
      DO $$
      BEGIN
        IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'duban_app') THEN
          GRANT EXECUTE ON FUNCTION case_id_of_number(text) TO duban_app;
        END IF;
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION case_id_of_number(text)');
  }
}
