import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands beside a case: the leading group's agenda, evidence files by content, alarms for what reached nobody or
 * does not add up, and imports of spreadsheets by key, so that the same file sent twice is imported once.
 */
export class AgendaEvidenceAlarmsImports1764000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agenda_items (
        agenda_item_id text PRIMARY KEY,
        arrival bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        case_id uuid NOT NULL REFERENCES cases,
        opened_at timestamptz NOT NULL,
        decided_at timestamptz,
        decision text,
        lapsed_at timestamptz,
        CHECK ((decided_at IS NULL) = (decision IS NULL)),
        CHECK (decided_at IS NULL OR lapsed_at IS NULL)
      );
      CREATE INDEX agenda_items_by_case ON agenda_items (case_id);
      CREATE INDEX agenda_items_waiting ON agenda_items (arrival) WHERE decided_at IS NULL AND lapsed_at IS NULL;
      CREATE TABLE evidence_files (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size_bytes bigint NOT NULL CHECK (size_bytes > 0),
        media_type text NOT NULL,
        stored_at timestamptz NOT NULL
      );
      CREATE TABLE alarms (
        alarm_id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind <> ''),
        case_id uuid,
        details jsonb NOT NULL,
        acknowledged_at timestamptz
      );
      CREATE INDEX alarms_open ON alarms (at DESC) WHERE acknowledged_at IS NULL;
      CREATE INDEX alarms_by_case ON alarms (case_id) WHERE case_id IS NOT NULL;
      CREATE TABLE imports (
        import_key text PRIMARY KEY CHECK (import_key <> ''),
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        rows_total integer NOT NULL CHECK (rows_total >= 0),
        rows_done integer NOT NULL DEFAULT 0 CHECK (rows_done BETWEEN 0 AND rows_total),
        result jsonb
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE imports, alarms, evidence_files, agenda_items');
  }
}
