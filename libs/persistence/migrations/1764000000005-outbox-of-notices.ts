import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox and in-app inbox: a notice is written in the transaction of the event that calls for it, so none can be
 * lost between the two. `pg_notify` on commit spares the relay its polling; a sweep finds what a lost signal left.
 */
export class OutboxOfNotices1764000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE deliveries (
        delivery_id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('digest', 'urgent')),
        message_id text,
        masked_address text,
        smtp_reply text,
        sent_at timestamptz
      );
      CREATE INDEX deliveries_by_person ON deliveries (person_id, sent_at);
      CREATE TABLE notices (
        notice_id uuid PRIMARY KEY,
        arrival bigint GENERATED ALWAYS AS IDENTITY,
        case_id uuid NOT NULL REFERENCES cases,
        sequence integer NOT NULL,
        about text NOT NULL CHECK (about IN ('event', 'unreached')),
        person_id uuid NOT NULL,
        for_person_id uuid,
        role text NOT NULL,
        event_type text NOT NULL,
        urgency text NOT NULL CHECK (urgency IN ('digest', 'urgent')),
        tone text NOT NULL CHECK (tone IN ('blue', 'yellow', 'red')),
        clock text,
        generation integer,
        created_at timestamptz NOT NULL,
        data jsonb NOT NULL,
        state text NOT NULL DEFAULT 'pending'
          CHECK (state IN ('pending', 'handed', 'delivered', 'cancelled', 'refused')),
        handed_at timestamptz,
        delivered_at timestamptz,
        read_at timestamptz,
        delivery_id uuid REFERENCES deliveries,
        CONSTRAINT notice_once UNIQUE (case_id, sequence, about, person_id, role),
        CHECK ((clock IS NULL) = (generation IS NULL))
      );
      CREATE UNIQUE INDEX notices_inbox ON notices (person_id, arrival);
      CREATE INDEX notices_unread ON notices (person_id, arrival) WHERE read_at IS NULL;
      CREATE INDEX notices_waiting ON notices (created_at) WHERE state IN ('pending', 'handed');

      CREATE FUNCTION announce_notices() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM inserted) THEN
          PERFORM pg_notify('notices_pending', '');
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER notices_announced AFTER INSERT ON notices
        REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION announce_notices();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notices, deliveries; DROP FUNCTION announce_notices()');
  }
}
