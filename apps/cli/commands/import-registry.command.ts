import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { type RegistryImportReport, registryImportReportSchema } from '#libs/contracts/http';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { print, printJson } from '../output/print.js';
import { tableOf } from '../output/table.js';
import { surroundings } from '../surroundings.js';

interface ImportRegistryOptions extends SignInOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Takes a staff list over, as the administrator who signs in; the other one sends the same file for the rest. */
export function importRegistryCommand(): Command {
  const command = new Command('import-registry')
    .description('take units, posts and people over from a staff list (机构人员名册)')
    .argument('<file>', '.xlsx, .xls or .ods')
    .option('--dry-run', 'only say what would be entered')
    .option('--json', 'answer as JSON');
  return withSignIn(command).action(async (path: string, options: ImportRegistryOptions) => {
    const bytes = await readFile(path);
    const dryRun = options.dryRun === true;
    // A file may be sent again after the other administrator did their part, so the key holds the moment.
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `registry-${sha256}-${Date.now()}`;
    const body = new FormData();
    body.set('file', new Blob([Uint8Array.from(bytes)]), basename(path));
    const report = await ApiClient.signedIn(surroundings(), options, (client) =>
      client.json(`/imports/registry?dryRun=${String(dryRun)}`, registryImportReportSchema, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body,
      }),
    );
    if (options.json === true) printJson(report);
    else print(textOf(report));
  });
}

function textOf(report: RegistryImportReport): string {
  const { rows, imported, alreadyPresent, awaiting, faults, dryRun } = report;
  const verb = dryRun ? 'would be entered' : 'entered';
  const summary =
    `${rows} rows: ${imported} ${verb}, ${alreadyPresent} already present, ` +
    `${awaiting} wait for the other administrator, ${faults.length} refused.`;
  if (faults.length === 0) return summary;
  const lines = faults.map(({ row, column, code, message }) => [
    String(row),
    column,
    code,
    message,
  ]);
  return `${summary}\n\n${tableOf(['row', 'column', 'code', 'message'], lines)}`;
}
