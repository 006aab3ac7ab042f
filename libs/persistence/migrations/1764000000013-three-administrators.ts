import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Separation of duties where no program can forget it (三员分立, design invariant 5): the three administrators are three
 * people on every day, none of them sits in a post that reads cases, not even as a substitute; and whoever worked on a
 * case does not approve its closing.
 */
export class ThreeAdministrators1764000000013 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE cases ADD CONSTRAINT closing_approver_is_no_worker
        CHECK (closed_by IS NULL OR closed_by <> ALL (workers));

      CREATE VIEW acting_in_posts AS
        WITH held AS (
          SELECT a.person_id, p.role, daterange(a.from_date, a.to_date + 1) AS during
            FROM appointments a JOIN posts p USING (post_id)
        ), away AS (
          SELECT person_id, substitute_person_id, daterange(from_date, to_date + 1) AS during
            FROM absences WHERE substitute_person_id IS NOT NULL
        )
        SELECT person_id, role, during FROM held
        UNION ALL
        SELECT first.substitute_person_id, held.role, held.during * first.during
          FROM held JOIN away first USING (person_id)
        UNION ALL
        SELECT second.substitute_person_id, held.role, held.during * first.during * second.during
          FROM held JOIN away first USING (person_id)
            JOIN away second ON second.person_id = first.substitute_person_id;

      CREATE FUNCTION refuse_conflicting_duties(persons uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        administrators CONSTANT text[] := ARRAY['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
      BEGIN
        -- One after the other: two appointments that are sound alone may give one person two of the posts together.
        PERFORM pg_advisory_xact_lock(4210817);
        IF EXISTS (
          SELECT 1 FROM acting_in_posts one JOIN acting_in_posts other USING (person_id)
            WHERE one.person_id = ANY (persons) AND one.role = ANY (administrators) AND other.role <> one.role
              AND one.during && other.during
        ) THEN
          RAISE EXCEPTION 'one person would hold an administrator''s post and another that it excludes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'three_administrators_are_three_people';
        END IF;
      END $$;

      CREATE FUNCTION check_duties_of_appointment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_conflicting_duties(array_agg(person_id)) FROM (
          SELECT NEW.person_id
          UNION SELECT substitute_person_id FROM absences WHERE person_id = NEW.person_id
          UNION SELECT second.substitute_person_id FROM absences first
            JOIN absences second ON second.person_id = first.substitute_person_id
            WHERE first.person_id = NEW.person_id
        ) AS affected (person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER appointments_keep_duties_apart AFTER INSERT OR UPDATE ON appointments
        FOR EACH ROW EXECUTE FUNCTION check_duties_of_appointment();

      CREATE FUNCTION check_duties_of_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_conflicting_duties(array_agg(person_id)) FROM (
          SELECT NEW.substitute_person_id
          UNION SELECT substitute_person_id FROM absences WHERE person_id = NEW.substitute_person_id
        ) AS affected (person_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER absences_keep_duties_apart AFTER INSERT OR UPDATE ON absences
        FOR EACH ROW WHEN (NEW.substitute_person_id IS NOT NULL) EXECUTE FUNCTION check_duties_of_substitute();

      CREATE FUNCTION refuse_change_of_role() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a post keeps its role and its unit; close it and create another'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'post_keeps_its_role';
      END $$;
      CREATE TRIGGER posts_keep_their_role BEFORE UPDATE OF role, unit_id ON posts FOR EACH ROW
        WHEN (OLD.role <> NEW.role OR OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION refuse_change_of_role();

      -- How many open cases would lose who answers for them; only the number leaves, whoever asks.
      CREATE FUNCTION open_cases_of_unit(unit uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
        SELECT count(*)::integer FROM cases
          WHERE state NOT IN ('closed', 'merged', 'withdrawn')
            AND (lead_unit_id = unit OR area_id = unit OR EXISTS (
              SELECT 1 FROM jsonb_array_elements(state_json -> 'tasks') AS task
                WHERE task -> 'unit' ->> 'unitId' = unit::text AND task ->> 'closedAt' IS NULL))
      $$;
      REVOKE ALL ON FUNCTION open_cases_of_unit(uuid) FROM PUBLIC;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION open_cases_of_unit(uuid);
      DROP TRIGGER posts_keep_their_role ON posts;
      DROP TRIGGER absences_keep_duties_apart ON absences;
      DROP TRIGGER appointments_keep_duties_apart ON appointments;
      DROP FUNCTION refuse_change_of_role(), check_duties_of_substitute(), check_duties_of_appointment(),
        refuse_conflicting_duties(uuid[]);
      DROP VIEW acting_in_posts;
      ALTER TABLE cases DROP CONSTRAINT closing_approver_is_no_worker;
    `);
  }
}
