import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { ImportReport } from '#libs/contracts/http';
import { ApiClient } from '../client/api.client.js';
import { importKeyOf, sendLedger } from '../client/ledger-import.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { endProgress, print, printJson, showProgress } from '../output/print.js';
import { tableOf } from '../output/table.js';
import { surroundings } from '../surroundings.js';

interface ImportOptions extends SignInOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly marked?: string;
}

/** Takes an office's spreadsheet ledger over; sending the same file again imports nothing twice. */
export function importCommand(): Command {
  const command = new Command('import')
    .description('take a spreadsheet ledger (整改台账) over')
    .argument('<file>', '.xlsx, .xls or .ods')
    .option('--dry-run', 'only say what would be imported')
    .option('--marked <out>', 'write the workbook with its faulty rows marked')
    .option('--json', 'answer as JSON');
  return withSignIn(command).action(async (path: string, options: ImportOptions) => {
    const file = { name: basename(path), bytes: await readFile(path) };
    await ApiClient.signedIn(surroundings(), options, async (client) => {
      const report = await sendLedger(client, file, options.dryRun === true, (done, rows) =>
        showProgress(`${done} / ${rows}`),
      ).finally(endProgress);
      if (options.marked !== undefined) {
        const marked = await client.bytes(`/imports/ledger/${importKeyOf(file.bytes)}/marked.xlsx`);
        await writeFile(options.marked, marked);
      }
      if (options.json === true) printJson(report);
      else print(textOf(report));
    });
  });
}

export function textOf(report: ImportReport): string {
  const { rows, imported, alreadyClosed, alreadyPresent, faults, dryRun } = report;
  const verb = dryRun ? 'would be imported' : 'imported';
  const summary =
    `${rows} rows: ${imported} ${verb} (${alreadyClosed} of them closed), ` +
    `${alreadyPresent} already present, ${faults.length} refused.`;
  if (faults.length === 0) return summary;
  const lines = faults.map(({ row, column, code, message }) => [
    String(row),
    column,
    code,
    message,
  ]);
  return `${summary}\n\n${tableOf(['row', 'column', 'code', 'message'], lines)}`;
}
