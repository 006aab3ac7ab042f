import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit administrator asks who read a case by the number that stands on paper, and may read no case. This function
 * answers the audit administrator with the case's id and nothing else, and everybody else with nothing at all.
 */
export class CaseIdByNumber1764000000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION case_id_of_number(asked text) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$ SELECT case_id FROM cases WHERE ledger_number = asked AND principal_audits() $$;
      REVOKE EXECUTE ON FUNCTION case_id_of_number(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION case_id_of_number(text), open_cases_of_unit(uuid) TO duban_api;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION case_id_of_number(text)');
  }
}
