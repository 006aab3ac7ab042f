import type { MigrationInterface, QueryRunner } from 'typeorm';
import { READING_FUNCTIONS } from './row-level-security/reading-functions.sql.js';
import { SCOPE_FUNCTIONS } from './row-level-security/scope-functions.sql.js';

/** A row of these is read by whoever reads its case; the case's own policy decides. */
const OF_A_CASE = ['case_texts', 'case_units', 'case_events', 'agenda_items'];

/** The API has no right to these at all; the policy stands for the day on which somebody grants one. */
const WORKER_ONLY = ['alarms', 'deliveries', 'ledger_counters'];

const WITH_CASE_DATA = ['cases', ...OF_A_CASE, ...WORKER_ONLY, 'notices', 'imports', 'case_reads'];
const WRITTEN_BY_WORKER = ['cases', ...OF_A_CASE, ...WORKER_ONLY, 'notices'];

/** Read by its own case, as the person who asks: `cases` has a policy of its own. Never hashed, one look by key a row. */
const READS_CASE = (table: string): string =>
  `(SELECT true FROM cases c WHERE c.case_id = ${table}.case_id)`;

/**
 * The second wall (design invariant 7): the API's role sees the rows of the person whom its transaction names
 * (`duban.person_id`, on the day `duban.today`), and none where it names nobody. How far a person reads follows from posts,
 * appointments and absences in the database itself. docs/security/row-level-security.md says why for each table.
 *
 * `involved_unit_ids` repeats `case_units` in the case's row: a policy that looked into another table for each row, which
 * has a policy itself, would look for ever.
 */
export class RowLevelSecurity1764000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE cases ADD COLUMN involved_unit_ids uuid[] NOT NULL DEFAULT '{}';
      UPDATE cases c SET involved_unit_ids = u.unit_ids
        FROM (SELECT case_id, array_agg(unit_id) AS unit_ids FROM case_units WHERE involved GROUP BY case_id) u
        WHERE u.case_id = c.case_id;
      ALTER TABLE cases ALTER COLUMN involved_unit_ids DROP DEFAULT;
      CREATE INDEX confidential_cases ON cases (place) WHERE circle IS NOT NULL;
      CREATE TABLE role_reach (
        role text PRIMARY KEY,
        reach text NOT NULL CHECK (reach IN ('all', 'area', 'unit', 'none'))
      );
    `);
    for (const definition of [...SCOPE_FUNCTIONS, ...READING_FUNCTIONS]) {
      await queryRunner.query(definition);
    }
    for (const table of WITH_CASE_DATA) {
      await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    }
    for (const table of WRITTEN_BY_WORKER) {
      await queryRunner.query(
        `CREATE POLICY ${table}_kept ON ${table} TO duban_worker USING (true) WITH CHECK (true)`,
      );
    }
    for (const table of OF_A_CASE) {
      await queryRunner.query(
        `CREATE POLICY ${table}_read ON ${table} FOR SELECT TO duban_api USING (${READS_CASE(table)})`,
      );
    }
    await queryRunner.query(`
      CREATE POLICY cases_read ON cases FOR SELECT TO duban_api USING (
        CASE WHEN circle IS NULL
          THEN (SELECT s.reads_all FROM principal_scope() s)
            OR area_id = ANY ((SELECT s.area_ids FROM principal_scope() s)::uuid[])
            OR involved_unit_ids && (SELECT s.unit_ids FROM principal_scope() s)
          ELSE (SELECT s.person_id FROM principal_scope() s) = ANY (circle)
        END);
      CREATE POLICY notices_own ON notices TO duban_api
        USING (person_id = (SELECT principal_id()) AND ${READS_CASE('notices')});
      CREATE POLICY imports_of_the_office ON imports TO duban_api
        USING ((SELECT s.reads_all FROM principal_scope() s));
      CREATE POLICY case_reads_noted ON case_reads FOR INSERT TO duban_api WITH CHECK (true);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const api = [...OF_A_CASE.map((table) => [`${table}_read`, table]), ...API_POLICIES];
    const kept = WRITTEN_BY_WORKER.map((table) => [`${table}_kept`, table]);
    for (const [policy, table] of [...api, ...kept]) {
      await queryRunner.query(`DROP POLICY ${policy} ON ${table}`);
    }
    for (const table of WITH_CASE_DATA) {
      await queryRunner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await queryRunner.query(`
      DROP FUNCTION cases_with_grams, open_cases_by_lamp, principal_audits, principal_scope, principal_posts,
        principal_today, principal_id;
      DROP TABLE role_reach;
      DROP INDEX confidential_cases;
      ALTER TABLE cases DROP COLUMN involved_unit_ids;
    `);
  }
}

const API_POLICIES = [
  ['cases_read', 'cases'],
  ['notices_own', 'notices'],
  ['imports_of_the_office', 'imports'],
  ['case_reads_noted', 'case_reads'],
];
