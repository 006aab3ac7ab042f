import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAPERS = ['calendar_notices', 'local_rest_days'];

/**
 * The papers that the working calendar is merged from besides the release's own notices: yearly notices that the office
 * loaded, and days off of the county. Drafted by one person and put in force by another; a correction is a new row beside
 * the old one. In force a row is history: whoever asks years later why a date moved finds what was read then.
 */
export class CalendarPapers1764000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_notices (
        paper_id uuid PRIMARY KEY,
        year integer NOT NULL CHECK (year BETWEEN 1992 AND 2999),
        reference text NOT NULL CHECK (reference <> ''),
        holidays jsonb NOT NULL CHECK (jsonb_typeof(holidays) = 'array'),
        ${bookkeeping('calendar_notice')}
      );
      CREATE TABLE local_rest_days (
        paper_id uuid PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        from_date date NOT NULL,
        until_date date NOT NULL CHECK (until_date >= from_date),
        reference text NOT NULL CHECK (reference <> ''),
        replaces uuid REFERENCES local_rest_days,
        ${bookkeeping('local_rest')}
      );
      CREATE UNIQUE INDEX local_rest_replaced_once ON local_rest_days (replaces)
        WHERE put_in_force_at IS NOT NULL;

      CREATE FUNCTION keep_calendar_paper() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.put_in_force_at IS NOT NULL
          OR to_jsonb(NEW) - ARRAY['put_in_force_by', 'put_in_force_at', 'put_in_force_key', 'calendar_version']
            <> to_jsonb(OLD) - ARRAY['put_in_force_by', 'put_in_force_at', 'put_in_force_key', 'calendar_version'] THEN
          RAISE EXCEPTION 'a calendar paper stays as it was drafted and put in force'
            USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
    `);
    for (const table of PAPERS) {
      await queryRunner.query(`
        CREATE UNIQUE INDEX ${table}_drafted_once ON ${table} ((drafted_by ->> 'personId'), draft_key);
        CREATE TRIGGER ${table}_kept BEFORE UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION keep_calendar_paper();
        CREATE TRIGGER ${table}_append_only BEFORE DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE local_rest_days, calendar_notices;
      DROP FUNCTION keep_calendar_paper();
    `);
  }
}

/** Who drafted it and who put it in force, each under their key; two people (separation of duties). */
function bookkeeping(name: string): string {
  return `
    drafted_by jsonb NOT NULL CHECK (drafted_by ? 'personId'),
    drafted_at timestamptz NOT NULL,
    draft_key text NOT NULL,
    fingerprint text NOT NULL,
    put_in_force_by jsonb,
    put_in_force_at timestamptz,
    put_in_force_key text,
    calendar_version text REFERENCES calendar_versions,
    CONSTRAINT ${name}_put_in_force_by_somebody_else
      CHECK (put_in_force_by ->> 'personId' <> drafted_by ->> 'personId'),
    CONSTRAINT ${name}_put_in_force_whole CHECK (
      num_nulls(put_in_force_by, put_in_force_at, put_in_force_key, calendar_version) IN (0, 4))`;
}
