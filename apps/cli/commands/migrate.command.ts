import { Command } from 'commander';
import { runMigrations } from '#libs/persistence';
import { print } from '../output/print.js';
import { surroundings } from '../surroundings.js';

/** Brings the database up to date; running it again does nothing. */
export function migrateCommand(): Command {
  return new Command('migrate').description('bring the database up to date').action(async () => {
    const config = surroundings();
    const ran = await runMigrations(config.adminDatabaseUrl ?? config.databaseUrl);
    print(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}.`);
  });
}
