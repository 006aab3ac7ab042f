import type { MigrationInterface, QueryRunner } from 'typeorm';

const HISTORIES = ['unit_names', 'unit_places', 'registry_acts'];

/**
 * The organisation by period (要点 §1–2): what a unit was called and where it stood on any day, when units and posts
 * began and ended, and every act that changed the registry. `units` keeps the name and the place given last; its path
 * (ltree) follows from the parent and is written by nobody else, so that no tree can be stored that has a cycle.
 *
 * A period that was withdrawn before it began ends on the day before its first: it holds no day, and nothing is deleted.
 */
export class RegistryWithPeriods1764000000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS ltree;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      ALTER TABLE units
        ADD COLUMN opened_on date NOT NULL DEFAULT '1992-01-01',
        ADD COLUMN closed_on date CHECK (closed_on > opened_on),
        ADD COLUMN merged_into uuid REFERENCES units CHECK (merged_into <> unit_id),
        ADD COLUMN path ltree,
        ADD CONSTRAINT merged_unit_is_closed CHECK (merged_into IS NULL OR closed_on IS NOT NULL);
      CREATE TABLE unit_names (
        unit_id uuid NOT NULL REFERENCES units,
        from_date date NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        PRIMARY KEY (unit_id, from_date)
      );
      CREATE TABLE unit_places (
        unit_id uuid NOT NULL REFERENCES units,
        from_date date NOT NULL,
        parent_id uuid REFERENCES units,
        PRIMARY KEY (unit_id, from_date)
      );
      ALTER TABLE posts
        ADD COLUMN opened_on date NOT NULL DEFAULT '1992-01-01',
        ADD COLUMN closed_on date CHECK (closed_on > opened_on);
      ALTER TABLE appointments
        DROP CONSTRAINT appointments_check,
        ADD CONSTRAINT appointment_ends_after_it_begins CHECK (to_date >= from_date - 1),
        ADD CONSTRAINT appointments_do_not_overlap EXCLUDE USING gist
          (post_id WITH =, person_id WITH =, daterange(from_date, to_date + 1) WITH &&);
      ALTER TABLE absences
        DROP CONSTRAINT absences_check,
        ADD CONSTRAINT absence_ends_after_it_begins CHECK (to_date >= from_date - 1);
      CREATE INDEX absences_by_substitute ON absences (substitute_person_id);
      CREATE TABLE registry_acts (
        act_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES persons,
        act_key text NOT NULL CHECK (act_key <> ''),
        fingerprint text NOT NULL,
        act text NOT NULL,
        at timestamptz NOT NULL,
        by jsonb NOT NULL,
        changes jsonb NOT NULL,
        result jsonb NOT NULL,
        CONSTRAINT registry_act_once UNIQUE (person_id, act_key)
      );
    `);
    await queryRunner.query(PATHS);
    await queryRunner.query(PERIODS);
    await queryRunner.query(BACKFILL);
    for (const table of HISTORIES) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history()
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE registry_acts, unit_places, unit_names;
      DROP TRIGGER units_placed ON units;
      DROP TRIGGER units_below_follow ON units;
      DROP TRIGGER units_begin_their_periods ON units;
      DROP FUNCTION place_unit(), place_units_below(), begin_periods_of_unit(), follow_last_name(), follow_last_place();
      ALTER TABLE absences DROP CONSTRAINT absence_ends_after_it_begins,
        ADD CONSTRAINT absences_check CHECK (to_date >= from_date);
      DROP INDEX absences_by_substitute;
      ALTER TABLE appointments DROP CONSTRAINT appointments_do_not_overlap,
        DROP CONSTRAINT appointment_ends_after_it_begins,
        ADD CONSTRAINT appointments_check CHECK (to_date >= from_date);
      ALTER TABLE posts DROP COLUMN opened_on, DROP COLUMN closed_on;
      ALTER TABLE units DROP COLUMN path, DROP COLUMN merged_into, DROP COLUMN closed_on, DROP COLUMN opened_on;
      DROP EXTENSION btree_gist;
      DROP EXTENSION ltree;
    `);
  }
}

/**
 * A unit's path is that of its parent and its own id; a township or village lies in its parent's area. Units that move
 * at the same time wait for each other: two moves that are sound alone may make a circle together.
 */
const PATHS = `
  CREATE FUNCTION place_unit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    own ltree := replace(NEW.unit_id::text, '-', '')::ltree;
    above record;
  BEGIN
    PERFORM pg_advisory_xact_lock(4210816);
    IF NEW.parent_id IS NULL THEN
      NEW.path := own;
    ELSE
      SELECT path, area_id INTO above FROM units WHERE unit_id = NEW.parent_id;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'the unit above is not there' USING ERRCODE = 'foreign_key_violation',
          CONSTRAINT = 'unit_stands_below_a_unit';
      END IF;
      IF index(above.path, own) >= 0 THEN
        RAISE EXCEPTION 'a unit does not stand below itself' USING ERRCODE = 'check_violation',
          CONSTRAINT = 'unit_not_below_itself';
      END IF;
      NEW.path := above.path || own;
      IF NEW.kind IN ('township', 'village') THEN
        NEW.area_id := coalesce(above.area_id, NEW.area_id);
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER units_placed BEFORE INSERT OR UPDATE OF parent_id, path ON units
    FOR EACH ROW EXECUTE FUNCTION place_unit();

  CREATE FUNCTION place_units_below() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE units SET parent_id = parent_id WHERE parent_id = NEW.unit_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER units_below_follow AFTER UPDATE ON units FOR EACH ROW
    WHEN (OLD.path IS DISTINCT FROM NEW.path OR OLD.area_id IS DISTINCT FROM NEW.area_id)
    EXECUTE FUNCTION place_units_below();
`;

/** The first name and place come with the unit; each later one moves the unit itself along. */
const PERIODS = `
  CREATE FUNCTION begin_periods_of_unit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO unit_names (unit_id, from_date, name) VALUES (NEW.unit_id, NEW.opened_on, NEW.name);
    INSERT INTO unit_places (unit_id, from_date, parent_id) VALUES (NEW.unit_id, NEW.opened_on, NEW.parent_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER units_begin_their_periods AFTER INSERT ON units
    FOR EACH ROW EXECUTE FUNCTION begin_periods_of_unit();

  CREATE FUNCTION follow_last_name() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE units SET name = NEW.name WHERE unit_id = NEW.unit_id AND name <> NEW.name
      AND NOT EXISTS (SELECT 1 FROM unit_names WHERE unit_id = NEW.unit_id AND from_date > NEW.from_date);
    RETURN NULL;
  END $$;
  CREATE TRIGGER unit_names_followed AFTER INSERT ON unit_names
    FOR EACH ROW EXECUTE FUNCTION follow_last_name();

  CREATE FUNCTION follow_last_place() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE units SET parent_id = NEW.parent_id WHERE unit_id = NEW.unit_id AND parent_id IS DISTINCT FROM NEW.parent_id
      AND NOT EXISTS (SELECT 1 FROM unit_places WHERE unit_id = NEW.unit_id AND from_date > NEW.from_date);
    RETURN NULL;
  END $$;
  CREATE TRIGGER unit_places_followed AFTER INSERT ON unit_places
    FOR EACH ROW EXECUTE FUNCTION follow_last_place();
`;

/** The roots are placed, and everything below follows them. */
const BACKFILL = `
  UPDATE units SET parent_id = NULL WHERE parent_id IS NULL;
  INSERT INTO unit_names (unit_id, from_date, name) SELECT unit_id, opened_on, name FROM units;
  INSERT INTO unit_places (unit_id, from_date, parent_id) SELECT unit_id, opened_on, parent_id FROM units;
  ALTER TABLE units ALTER COLUMN path SET NOT NULL;
  CREATE INDEX units_by_path ON units USING gist (path);
  CREATE UNIQUE INDEX units_by_whole_path ON units (path);
`;
