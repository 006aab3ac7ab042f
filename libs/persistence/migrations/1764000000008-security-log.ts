import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOGS = ['security_events', 'case_reads'];

/**
 * The log of the other two administrators' work (三员分立): sign-ins, failures, changes of people and permissions,
 * exports; and, apart because there are many, who read which cases. Append-only for everybody, like the histories.
 */
export class SecurityLog1764000000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE security_events (
        event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind <> ''),
        person_id uuid,
        account text,
        address text,
        subject_kind text,
        subject_id text,
        details jsonb NOT NULL,
        CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
      );
      CREATE INDEX security_events_by_person ON security_events (person_id, event_id);
      CREATE INDEX security_events_by_kind ON security_events (kind, event_id);
      CREATE INDEX security_events_by_subject ON security_events (subject_kind, subject_id, event_id)
        WHERE subject_id IS NOT NULL;

      CREATE TABLE case_reads (
        read_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        person_id uuid NOT NULL,
        via text NOT NULL CHECK (via <> ''),
        case_ids uuid[] NOT NULL
      );
      CREATE INDEX case_reads_by_case ON case_reads USING gin (case_ids);
      CREATE INDEX case_reads_by_person ON case_reads (person_id, read_id);
    `);
    for (const table of LOGS) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_reads, security_events');
  }
}
