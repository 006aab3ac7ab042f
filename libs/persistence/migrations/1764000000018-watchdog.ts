import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrator learns of an alarm: of the details the roles alone, because the rest may tell of people or cases. */
const SHOWN = `a.alarm_id, a.arrival, a.at, a.kind, a.case_id, c.ledger_number,
  CASE WHEN jsonb_typeof(a.details -> 'roles') = 'array' THEN a.details -> 'roles' END AS roles,
  a.told_at, a.ended_at, a.acknowledged_at, a.acknowledged_by`;

const SHOWN_TYPES = `alarm_id uuid, arrival bigint, at timestamptz, kind text, case_id uuid, ledger_number text,
  roles jsonb, told_at timestamptz, ended_at timestamptz, acknowledged_at timestamptz, acknowledged_by uuid`;

const DEFINER = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;

/**
 * The watchdog: a log of its runs, alarms that last as long as what they are about, and alarms that people are told of,
 * read and acknowledge. The API's role gets no right to `alarms`: functions answer the system administrators and the
 * office director, and nobody else.
 */
export class Watchdog1764000000018 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reconciliations (
        run_id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        repair boolean NOT NULL,
        cases integer NOT NULL DEFAULT 0,
        workflows integer NOT NULL DEFAULT 0,
        findings jsonb NOT NULL DEFAULT '{}',
        repaired integer NOT NULL DEFAULT 0
      );
      CREATE INDEX reconciliations_by_start ON reconciliations (started_at);
      CREATE INDEX reconciliations_by_end ON reconciliations (ended_at);
      ALTER TABLE alarms
        ADD COLUMN arrival bigint GENERATED ALWAYS AS IDENTITY,
        ADD COLUMN incident text,
        ADD COLUMN seen_in uuid,
        ADD COLUMN ended_at timestamptz,
        ADD COLUMN telling uuid,
        ADD COLUMN told_at timestamptz,
        ADD COLUMN acknowledged_by uuid,
        ADD COLUMN acknowledged_under text,
        ADD CHECK ((incident IS NULL) = (seen_in IS NULL));
      CREATE UNIQUE INDEX alarms_of_incident ON alarms (incident) WHERE incident IS NOT NULL AND ended_at IS NULL;
      CREATE UNIQUE INDEX alarms_acknowledged_once ON alarms (acknowledged_under) WHERE acknowledged_under IS NOT NULL;
      CREATE UNIQUE INDEX alarms_waiting ON alarms (arrival) WHERE acknowledged_at IS NULL;
      CREATE UNIQUE INDEX alarms_acknowledged ON alarms (arrival) WHERE acknowledged_at IS NOT NULL;
      CREATE INDEX alarms_untold ON alarms (arrival) WHERE told_at IS NULL;
      CREATE FUNCTION principal_looks_after_alarms() RETURNS boolean LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT EXISTS (SELECT FROM public.principal_posts() p
          WHERE p.role IN ('systemAdministrator', 'officeDirector'))
      $$;
      CREATE FUNCTION alarms_below(acknowledged boolean, below bigint, at_most integer)
      RETURNS TABLE (${SHOWN_TYPES}) LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT ${SHOWN} FROM public.alarms a LEFT JOIN public.cases c ON c.case_id = a.case_id
        WHERE (a.acknowledged_at IS NOT NULL) = acknowledged AND (below IS NULL OR a.arrival < below)
          AND (SELECT public.principal_looks_after_alarms())
        ORDER BY a.arrival DESC LIMIT at_most
      $$;
      CREATE FUNCTION alarm_of_id(asked uuid) RETURNS TABLE (${SHOWN_TYPES}) LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT ${SHOWN} FROM public.alarms a LEFT JOIN public.cases c ON c.case_id = a.case_id
        WHERE a.alarm_id = asked AND (SELECT public.principal_looks_after_alarms())
      $$;
      CREATE FUNCTION acknowledge_alarm(asked uuid, key text, moment timestamptz) RETURNS text
      LANGUAGE plpgsql ${DEFINER} AS $$
      DECLARE
        own text := public.principal_id() || ':' || key;
        before uuid;
      BEGIN
        IF NOT public.principal_looks_after_alarms() THEN RETURN 'unknown'; END IF;
        -- The same key at the same moment waits here for the other one.
        PERFORM pg_advisory_xact_lock(hashtextextended(own, 0));
        SELECT a.alarm_id INTO before FROM public.alarms a WHERE a.acknowledged_under = own;
        IF before = asked THEN RETURN 'repeated'; END IF;
        IF before IS NOT NULL THEN RETURN 'keyReused'; END IF;
        UPDATE public.alarms a
          SET acknowledged_at = moment, acknowledged_by = public.principal_id(), acknowledged_under = own
          WHERE a.alarm_id = asked AND a.acknowledged_at IS NULL;
        IF FOUND THEN RETURN 'acknowledged'; END IF;
        IF EXISTS (SELECT FROM public.alarms a WHERE a.alarm_id = asked) THEN RETURN 'acknowledgedBefore'; END IF;
        RETURN 'unknown';
      END $$;
      CREATE FUNCTION open_alarm_count() RETURNS integer LANGUAGE sql STABLE ${DEFINER} AS $$
        SELECT count(*)::integer FROM public.alarms WHERE acknowledged_at IS NULL
      $$;
      REVOKE EXECUTE ON FUNCTION principal_looks_after_alarms(), alarms_below(boolean, bigint, integer), alarm_of_id(uuid),
        acknowledge_alarm(uuid, text, timestamptz), open_alarm_count() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION alarms_below(boolean, bigint, integer), alarm_of_id(uuid),
        acknowledge_alarm(uuid, text, timestamptz), open_alarm_count() TO duban_api;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION open_alarm_count, acknowledge_alarm, alarm_of_id, alarms_below, principal_looks_after_alarms;
      ALTER TABLE alarms DROP COLUMN arrival, DROP COLUMN incident, DROP COLUMN seen_in, DROP COLUMN ended_at,
        DROP COLUMN telling, DROP COLUMN told_at, DROP COLUMN acknowledged_by, DROP COLUMN acknowledged_under;
      DROP TABLE reconciliations;
    `);
  }
}
