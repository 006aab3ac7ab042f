import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { print } from '../output/print.js';
import { surroundings } from '../surroundings.js';

/** Writes the ledger as a spreadsheet, in the columns in which offices keep it. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('write the ledger as a spreadsheet')
    .argument('<file>', 'the .xlsx file to write')
    .option('--year <year>', 'only the ledger of this year');
  return withSignIn(command).action(
    async (path: string, options: SignInOptions & { readonly year?: string }) => {
      const query = options.year === undefined ? '' : `?year=${encodeURIComponent(options.year)}`;
      await ApiClient.signedIn(surroundings(), options, async (client) => {
        await writeFile(path, await client.bytes(`/ledger.xlsx${query}`));
      });
      print(`The ledger was written to ${path}.`);
    },
  );
}
