import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bulk changes (批量任务): what was proposed and approved, by whom, and each case with what came of it. The approver is
 * not the proposer, by constraint too. Totals stand in the batch's own row, written with the item in one transaction:
 * whoever may see a batch sees how far it is, and of its cases those that they may read.
 *
 * `filled_at`: the kind has added the cases that it names itself.
 */
export class Batches1764000000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE batches (
        batch_id uuid PRIMARY KEY,
        arrival bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        kind text NOT NULL CHECK (kind <> ''),
        title text NOT NULL CHECK (title <> ''),
        parameters jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'running', 'done', 'cancelled', 'failed')),
        rate_per_second integer NOT NULL CHECK (rate_per_second BETWEEN 1 AND 1000),
        made_by jsonb NOT NULL,
        approved_by jsonb,
        cancelled_by jsonb,
        made_at timestamptz NOT NULL,
        approved_at timestamptz,
        filled_at timestamptz,
        ended_at timestamptz,
        failure text,
        total integer NOT NULL DEFAULT 0,
        done integer NOT NULL DEFAULT 0,
        unchanged integer NOT NULL DEFAULT 0,
        refused integer NOT NULL DEFAULT 0,
        failed integer NOT NULL DEFAULT 0,
        CONSTRAINT batch_approver_is_not_proposer
          CHECK (approved_by ->> 'personId' <> made_by ->> 'personId'),
        CONSTRAINT batch_runs_once_approved
          CHECK (state IN ('proposed', 'cancelled') OR approved_by IS NOT NULL AND approved_at IS NOT NULL),
        CONSTRAINT batch_ends_in_a_last_state
          CHECK ((ended_at IS NOT NULL) = (state IN ('done', 'cancelled', 'failed'))),
        CONSTRAINT batch_totals_add_up
          CHECK (done >= 0 AND unchanged >= 0 AND refused >= 0 AND failed >= 0
            AND done + unchanged + refused + failed <= total)
      );
      CREATE INDEX running_batches ON batches (arrival) WHERE state = 'running';
      CREATE TABLE batch_items (
        batch_id uuid NOT NULL REFERENCES batches,
        position integer NOT NULL CHECK (position > 0),
        case_id uuid NOT NULL REFERENCES cases,
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'done', 'unchanged', 'refused', 'failed')),
        outcome jsonb NOT NULL DEFAULT '{}',
        done_at timestamptz,
        PRIMARY KEY (batch_id, position),
        CONSTRAINT batch_names_a_case_once UNIQUE (batch_id, case_id),
        CONSTRAINT batch_item_settled_at CHECK ((done_at IS NULL) = (state = 'pending'))
      );
      CREATE INDEX pending_batch_items ON batch_items (batch_id, position) WHERE state = 'pending';
      ALTER TABLE batch_items ENABLE ROW LEVEL SECURITY;
      CREATE POLICY batch_items_kept ON batch_items TO duban_worker USING (true) WITH CHECK (true);
      CREATE POLICY batch_items_read ON batch_items FOR SELECT TO duban_api
        USING ((SELECT true FROM cases c WHERE c.case_id = batch_items.case_id));
      CREATE POLICY batch_items_proposed ON batch_items FOR INSERT TO duban_api
        WITH CHECK ((SELECT true FROM cases c WHERE c.case_id = batch_items.case_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE batch_items, batches');
  }
}
