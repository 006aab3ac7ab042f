import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WITHIN_SCOPE } from './row-level-security/reading-functions.sql.js';

/**
 * Who read a case is asked by the audit administrator, who may read no case and has its number from paper, and by
 * auditors of cases that they read. The log itself is closed to the API's role: under row-level security the index on
 * `case_ids` would not be used (its operator is not leakproof), so these functions look and judge who asks.
 */
export class ReadingsOfACase1764000000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION case_id_of_number(asked text) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT case_id FROM public.cases WHERE ledger_number = asked AND public.principal_audits()
      $$;
      CREATE FUNCTION readings_of_case(asked uuid, below bigint, at_most integer)
      RETURNS TABLE (read_id bigint, at timestamptz, person_id uuid, via text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT r.read_id, r.at, r.person_id, r.via FROM public.case_reads r
        WHERE r.case_ids @> ARRAY[asked] AND (below IS NULL OR r.read_id < below)
          AND (public.principal_audits()
            OR EXISTS (SELECT FROM public.principal_posts() p WHERE p.role = 'auditor')
              AND EXISTS (SELECT FROM public.principal_scope() s, public.cases c
                WHERE c.case_id = asked AND ${WITHIN_SCOPE}))
        ORDER BY r.read_id DESC LIMIT at_most
      $$;
      REVOKE EXECUTE ON FUNCTION case_id_of_number(text), readings_of_case(uuid, bigint, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION case_id_of_number(text), readings_of_case(uuid, bigint, integer),
        open_cases_of_unit(uuid) TO duban_api
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP FUNCTION case_id_of_number(text), readings_of_case(uuid, bigint, integer)',
    );
  }
}
