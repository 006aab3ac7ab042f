import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Confidential cases (涉密事项): `circle` names the only people who may know of the case, whatever posts others hold.
 * NULL is a case that everybody within reach may read; an empty circle would be a case that nobody can ever end.
 */
export class ConfidentialCases1764000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE cases ADD COLUMN circle uuid[]
        CONSTRAINT circle_names_somebody CHECK (circle IS NULL OR cardinality(circle) > 0)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE cases DROP COLUMN circle');
  }
}
