import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rung may be told in the application alone: such a notice waits for no mailbox. */
export class InboxWithoutMail1764000000022 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_state_check, ADD CONSTRAINT notices_state_check
        CHECK (state IN ('pending', 'inboxOnly', 'handed', 'delivered', 'cancelled', 'refused'))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE notices DROP CONSTRAINT notices_state_check, ADD CONSTRAINT notices_state_check
        CHECK (state IN ('pending', 'handed', 'delivered', 'cancelled', 'refused'))
    `);
  }
}
