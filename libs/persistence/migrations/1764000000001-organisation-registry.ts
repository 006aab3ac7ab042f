import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units, persons, posts and who holds them when (要点 §1–2). Rows end by date, never by deletion: "who was responsible
 * that day?" is asked years later.
 */
export class OrganisationRegistry1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE units (
        unit_id uuid PRIMARY KEY,
        parent_id uuid REFERENCES units,
        kind text NOT NULL CHECK (kind IN ('committee', 'leadingGroup', 'office', 'group', 'area',
          'township', 'department', 'village')),
        name text NOT NULL CHECK (name <> ''),
        area_id uuid REFERENCES units,
        fictional boolean NOT NULL DEFAULT false
      );
      CREATE INDEX units_by_parent ON units (parent_id);
      CREATE TABLE persons (
        person_id uuid PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        fictional boolean NOT NULL DEFAULT false
      );
      CREATE TABLE posts (
        post_id uuid PRIMARY KEY,
        role text NOT NULL CHECK (role IN ('officeDirector', 'deputyDirector', 'officeStaff', 'groupLeader',
          'inspector', 'unitHead', 'unitHandler', 'leadingGroup', 'auditor', 'systemAdministrator',
          'securityAdministrator', 'auditAdministrator')),
        title text NOT NULL,
        unit_id uuid NOT NULL REFERENCES units,
        area_id uuid REFERENCES units
      );
      CREATE INDEX posts_by_unit ON posts (unit_id);
      CREATE TABLE appointments (
        post_id uuid NOT NULL REFERENCES posts,
        person_id uuid NOT NULL REFERENCES persons,
        from_date date NOT NULL,
        to_date date CHECK (to_date >= from_date),
        PRIMARY KEY (post_id, person_id, from_date)
      );
      CREATE INDEX appointments_by_person ON appointments (person_id);
      CREATE TABLE absences (
        person_id uuid NOT NULL REFERENCES persons,
        from_date date NOT NULL,
        to_date date NOT NULL CHECK (to_date >= from_date),
        substitute_person_id uuid REFERENCES persons CHECK (substitute_person_id <> person_id),
        PRIMARY KEY (person_id, from_date)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE absences, appointments, posts, persons, units');
  }
}
