import { Command } from 'commander';
import { accountKeysOf, accountServices, IdentityService } from '#libs/identity';
import { print } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

/** Prints the one-time link by which the first system administrator is made, while nobody has an account. */
export function firstAdministratorCommand(): Command {
  return new Command('first-administrator')
    .description('print the one-time link that makes the first system administrator')
    .action(async () => {
      const config = surroundings();
      const token = await withDatabase(config, (dataSource) => {
        const identity = new IdentityService(dataSource);
        const keys = accountKeysOf(config);
        const { firstAdministrators } = accountServices(
          dataSource,
          identity,
          keys,
          config.accounts,
        );
        return firstAdministrators.issueLink();
      });
      print(
        token === null
          ? 'There are accounts already: a system administrator makes further ones.'
          : `${config.publicUrl}/first-administrator?token=${token}`,
      );
    });
}
