import { Command } from 'commander';
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  readPasswords,
  requireDemonstration,
} from '#libs/demonstration';
import { CommandFailure } from '../output/fault-sentence.js';
import { print, printJson } from '../output/print.js';
import { tableOf } from '../output/table.js';
import { surroundingsWithoutServers } from '../surroundings.js';

/** Prints the demonstration's accounts with their passwords; refuses in production. */
export function accountsCommand(): Command {
  return new Command('accounts')
    .description('list the accounts of the demonstration, with passwords')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => {
      const config = surroundingsWithoutServers();
      requireDemonstration(config, 'Listing accounts with their passwords');
      const passwords = readPasswords(config.dataDirectory);
      if (passwords === null) {
        throw new CommandFailure(
          'The demonstration has not been seeded in this data folder yet: run `npm start` once.',
        );
      }
      const accounts = demonstrationAccounts(passwords);
      if (json === true) printJson(accounts);
      else print(tableOf(['account', 'password', 'name', 'unit', 'posts'], accounts.map(lineOf)));
    });
}

function lineOf({ account, password, name, unit, posts }: DemonstrationAccount): string[] {
  return [account, password, name, unit, posts.map(({ title }) => title).join('、')];
}
