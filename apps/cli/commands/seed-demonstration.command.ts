import { Command } from 'commander';
import {
  DEMONSTRATION_COUNTY,
  readOrMakePasswords,
  requireDemonstration,
  seedDemonstration,
} from '#libs/demonstration';
import { print } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

/** Seeds the invented county; running it again changes nothing but lost passwords. */
export function seedDemonstrationCommand(): Command {
  return new Command('seed-demonstration')
    .description('put the demonstration county into the database')
    .action(async () => {
      const config = surroundings();
      requireDemonstration(config, 'Seeding the demonstration county');
      const accounts = DEMONSTRATION_COUNTY.seats.map(({ account }) => account);
      const passwords = readOrMakePasswords(config.dataDirectory, accounts);
      const outcome = await withDatabase(config, (dataSource) =>
        seedDemonstration(dataSource, { passwords }),
      );
      print(
        outcome.accountsMade === 0
          ? `The demonstration county is there (${accounts.length} accounts).`
          : `The demonstration county was made (${outcome.accountsMade} accounts).`,
      );
    });
}
