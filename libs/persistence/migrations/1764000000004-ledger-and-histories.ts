import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger (台账, 要点 §15): the counter of its numbers, one row a case for lists, its texts for searching, and the
 * hash-chained history of events that is the truth.
 *
 * `cases` has no foreign keys to units or persons: the record takes what happened as it was named then. The texts are
 * apart because every command rewrites the case's row, and would otherwise re-index its text each time; so are the units
 * that it lies in or involves, by which most people read the ledger. `place` is year and serial as one number, the key by
 * which lists are paged. Searching goes
 * by an array of single characters and pairs of them: pg_trgm finds nothing in Chinese text under the C locale, and
 * nothing in words of two characters under any.
 */
export class LedgerAndHistories1764000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE ledger_counters (
        year integer PRIMARY KEY CHECK (year BETWEEN 1992 AND 2999),
        last_number integer NOT NULL CHECK (last_number > 0)
      );
      CREATE TABLE cases (
        case_id uuid PRIMARY KEY,
        ledger_number text NOT NULL CONSTRAINT ledger_number_unique UNIQUE,
        ledger_year integer NOT NULL,
        ledger_serial integer NOT NULL,
        place bigint GENERATED ALWAYS AS (ledger_year * 10000000::bigint + ledger_serial) STORED NOT NULL,
        sequence integer NOT NULL CHECK (sequence > 0),
        head text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
        state text NOT NULL CHECK (state IN ('registered', 'assigned', 'received', 'rectifying', 'submitted',
          'verified', 'consolidating', 'closed', 'merged', 'withdrawn')),
        state_json jsonb NOT NULL,
        policy_version text NOT NULL REFERENCES policy_versions,
        calendar_version text NOT NULL REFERENCES calendar_versions,
        source text NOT NULL,
        severity text NOT NULL,
        category text NOT NULL,
        area_id uuid NOT NULL,
        township_id uuid NOT NULL,
        lead_unit_id uuid,
        assisting_unit_ids uuid[] NOT NULL,
        handler_person_id uuid,
        handler_name text,
        supervisor_person_id uuid,
        supervisor_name text,
        found_on date NOT NULL,
        registered_at timestamptz NOT NULL,
        first_due_date date,
        governing_clock text,
        due_date date,
        rectification_due_date date,
        lamp_yellow_at timestamptz,
        lamp_red_at timestamptz,
        suspended boolean NOT NULL,
        closed_at timestamptz,
        agenda_open boolean NOT NULL,
        reach_failed boolean NOT NULL,
        latest_progress text NOT NULL,
        workers uuid[] NOT NULL,
        verified_by uuid,
        closed_by uuid,
        CONSTRAINT ledger_serial_unique UNIQUE (ledger_year, ledger_serial),
        CONSTRAINT verifier_is_no_worker CHECK (verified_by IS NULL OR verified_by <> ALL (workers)),
        CONSTRAINT closing_approver_is_not_verifier CHECK (closed_by IS NULL OR verified_by IS NULL OR closed_by <> verified_by)
      );
      CREATE UNIQUE INDEX cases_by_place ON cases (place);
      CREATE INDEX cases_by_area ON cases (area_id, place);
      CREATE INDEX cases_by_state ON cases (state, place);
      CREATE INDEX cases_by_kind_of_finding ON cases (township_id, category, place);
      CREATE INDEX cases_with_running_clock ON cases (place) INCLUDE (lamp_yellow_at, lamp_red_at)
        WHERE lamp_red_at IS NOT NULL;
      CREATE INDEX cases_by_lamp ON cases (lamp_red_at) WHERE lamp_red_at IS NOT NULL;

      CREATE TABLE case_units (
        case_id uuid NOT NULL REFERENCES cases,
        unit_id uuid NOT NULL,
        place bigint NOT NULL,
        located boolean NOT NULL,
        involved boolean NOT NULL,
        PRIMARY KEY (case_id, unit_id)
      );
      CREATE INDEX cases_located_or_led ON case_units (unit_id, place) WHERE located OR involved;
      CREATE INDEX cases_of_involved_unit ON case_units (unit_id, place) WHERE involved;

      CREATE TABLE case_texts (
        case_id uuid PRIMARY KEY REFERENCES cases,
        place bigint NOT NULL,
        facts jsonb NOT NULL,
        assignment jsonb,
        search_text text NOT NULL,
        grams text[] NOT NULL
      );
      CREATE UNIQUE INDEX case_texts_by_place ON case_texts (place);
      CREATE INDEX case_texts_by_gram ON case_texts USING gin (grams);

      CREATE TABLE case_events (
        case_id uuid NOT NULL REFERENCES cases,
        sequence integer NOT NULL CHECK (sequence > 0),
        command_id text NOT NULL,
        command_position smallint NOT NULL,
        fingerprint text NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor_person_id uuid NOT NULL,
        by jsonb NOT NULL,
        data jsonb NOT NULL,
        reach jsonb NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (case_id, sequence),
        CONSTRAINT command_recorded_once UNIQUE (case_id, command_id, command_position)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP TABLE case_events, case_texts, case_units, cases, ledger_counters',
    );
  }
}
