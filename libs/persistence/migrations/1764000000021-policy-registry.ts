import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Policies as the office makes them: drafts, their approval by somebody else, and from which day a version holds. What is
 * approved is never changed again, and which version is in force follows from the day alone: a flag that somebody forgot
 * to set would leave new cases under the old rules without a word.
 *
 * A version without a draft came with a release and holds from long ago, so that an office's own is never put aside by an
 * upgrade. The API may store no other version than an open draft that somebody else wrote.
 *
 * A bulk adoption keeps what its proposal showed for each case, so that it is known later what was approved; like the
 * batch's items it is seen by whoever may read the case.
 */
export class PolicyRegistry1764000000021 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE policy_drafts (
        draft_id uuid PRIMARY KEY,
        version text NOT NULL CHECK (version <> ''),
        data jsonb NOT NULL CHECK (data ->> 'version' = version),
        effective_from date,
        note text NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        state text NOT NULL CHECK (state IN ('open', 'approved', 'discarded')),
        made_by jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        changed_by jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        author_ids uuid[] NOT NULL CHECK (cardinality(author_ids) > 0),
        ended_by jsonb,
        ended_at timestamptz,
        CONSTRAINT policy_draft_ends_once
          CHECK ((state = 'open') = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
        CONSTRAINT policy_draft_approver_is_no_author
          CHECK (state <> 'approved' OR (ended_by ->> 'personId')::uuid <> ALL (author_ids))
      );
      CREATE TRIGGER policy_drafts_end_once BEFORE UPDATE ON policy_drafts
        FOR EACH ROW WHEN (OLD.state <> 'open') EXECUTE FUNCTION refuse_change_of_history();
      CREATE TRIGGER policy_drafts_are_kept BEFORE DELETE OR TRUNCATE ON policy_drafts
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
      CREATE TABLE policy_acts (
        act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES persons,
        act_key text NOT NULL CHECK (act_key <> ''),
        fingerprint text NOT NULL,
        act text NOT NULL CHECK (act <> ''),
        draft_id uuid NOT NULL REFERENCES policy_drafts,
        at timestamptz NOT NULL,
        by jsonb NOT NULL,
        CONSTRAINT policy_act_once UNIQUE (person_id, act_key)
      );
      CREATE TRIGGER policy_acts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_acts
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
      ALTER TABLE policy_versions
        ADD COLUMN effective_from date NOT NULL DEFAULT '2011-01-01',
        ADD COLUMN draft_id uuid UNIQUE REFERENCES policy_drafts,
        ADD COLUMN drafted_by jsonb,
        ADD COLUMN approved_by jsonb,
        ADD COLUMN approved_at timestamptz,
        ADD CONSTRAINT policy_is_shipped_or_approved
          CHECK (num_nonnulls(draft_id, drafted_by, approved_by, approved_at) IN (0, 4)),
        ADD CONSTRAINT policy_approver_is_not_drafter
          CHECK (approved_by ->> 'personId' <> drafted_by ->> 'personId'),
        ADD CONSTRAINT policy_holds_from_its_approval_on
          CHECK (effective_from >= (approved_at AT TIME ZONE 'Asia/Shanghai')::date);
      CREATE INDEX policy_versions_by_day ON policy_versions (effective_from DESC, adoption DESC);
      ALTER TABLE policy_versions ENABLE ROW LEVEL SECURITY;
      CREATE POLICY policy_versions_read ON policy_versions FOR SELECT TO duban_api, duban_worker USING (true);
      CREATE POLICY policy_versions_approved ON policy_versions FOR INSERT TO duban_api
        WITH CHECK (EXISTS (
          SELECT FROM policy_drafts d
          WHERE d.draft_id = policy_versions.draft_id AND d.state = 'open' AND d.data = policy_versions.data
            AND (policy_versions.approved_by ->> 'personId')::uuid <> ALL (d.author_ids)));
      CREATE TABLE adoption_previews (
        batch_id uuid NOT NULL,
        case_id uuid NOT NULL,
        at timestamptz NOT NULL,
        direction text NOT NULL CHECK (direction IN ('earlier', 'later', 'unmoved')),
        fires_at_once boolean NOT NULL,
        clocks jsonb NOT NULL,
        PRIMARY KEY (batch_id, case_id),
        FOREIGN KEY (batch_id, case_id) REFERENCES batch_items (batch_id, case_id)
      );
      CREATE TRIGGER adoption_previews_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adoption_previews
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
      ALTER TABLE adoption_previews ENABLE ROW LEVEL SECURITY;
      CREATE POLICY adoption_previews_read ON adoption_previews FOR SELECT TO duban_api
        USING ((SELECT true FROM cases c WHERE c.case_id = adoption_previews.case_id));
      CREATE POLICY adoption_previews_made ON adoption_previews FOR INSERT TO duban_api
        WITH CHECK ((SELECT true FROM cases c WHERE c.case_id = adoption_previews.case_id));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE adoption_previews;
      DROP POLICY policy_versions_approved ON policy_versions;
      DROP POLICY policy_versions_read ON policy_versions;
      ALTER TABLE policy_versions DISABLE ROW LEVEL SECURITY;
      DROP INDEX policy_versions_by_day;
      ALTER TABLE policy_versions
        DROP COLUMN effective_from, DROP COLUMN draft_id, DROP COLUMN drafted_by, DROP COLUMN approved_by,
        DROP COLUMN approved_at;
      DROP TABLE policy_acts, policy_drafts;
    `);
  }
}
