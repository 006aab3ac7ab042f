/** The working calendar: a year of it, a notice from a sheet, and putting it in force; through the service like anybody. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import {
  type CalendarDraftAnswer,
  calendarDraftSchema,
  calendarYearSchema,
  putInForceSchema,
} from '#libs/contracts/http';
import { ApiClient } from '../client/api.client.js';
import { type SignInOptions, withSignIn } from '../client/sign-in.options.js';
import { calendarYearText, previewText } from '../output/calendar-text.js';
import { print, printJson } from '../output/print.js';
import { surroundings } from '../surroundings.js';

interface CalendarOptions extends SignInOptions {
  readonly json?: boolean;
}

interface LoadOptions extends CalendarOptions {
  readonly year: string;
  readonly reference: string;
  readonly dryRun?: boolean;
}

export function calendarCommand(): Command {
  const show = new Command('calendar')
    .description('show a year of the working calendar (放假安排), or load a notice')
    .argument('[year]', 'default: this year')
    .option('--json', 'answer as JSON');
  return withSignIn(show)
    .action(showYear)
    .addCommand(loadCommand())
    .addCommand(putInForceCommand());
}

async function showYear(year: string | undefined, options: CalendarOptions): Promise<void> {
  const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
  const answer = await ApiClient.signedIn(surroundings(), options, (client) =>
    client.json(`/calendar${query}`, calendarYearSchema),
  );
  if (options.json === true) printJson(answer);
  else print(calendarYearText(answer));
}

function loadCommand(): Command {
  const command = new Command('load')
    .description('draft a yearly notice from a sheet (节日, 放假开始, 放假结束, 调休上班日)')
    .argument('<file>', '.xlsx, .xls or .ods')
    .requiredOption('--year <year>', 'the year that the notice arranges')
    .requiredOption('--reference <text>', 'its number, e.g. 国办发明电〔2025〕7号')
    .option('--dry-run', 'only show what it would change')
    .option('--json', 'answer as JSON');
  return withSignIn(command).action(async (path: string, options: LoadOptions) => {
    const answer = await drafted(path, options);
    if (options.json === true) printJson(answer);
    else print(draftText(answer));
  });
}

async function drafted(path: string, options: LoadOptions): Promise<CalendarDraftAnswer> {
  const bytes = await readFile(path);
  const { year, reference, dryRun } = options;
  const query = new URLSearchParams({ year, reference, dryRun: String(dryRun === true) });
  const body = new FormData();
  body.set('file', new Blob([Uint8Array.from(bytes)]), basename(path));
  const sha256 = createHash('sha256').update(bytes).update(`${year} ${reference}`).digest('hex');
  return ApiClient.signedIn(surroundings(), options, (client) =>
    client.json(`/calendar/notices/workbook?${query.toString()}`, calendarDraftSchema, {
      method: 'POST',
      headers: { 'idempotency-key': `notice-${sha256}` },
      body,
    }),
  );
}

function draftText({ paper, preview }: CalendarDraftAnswer): string {
  const kept =
    paper === null
      ? 'Nothing was kept (dry run).'
      : `Drafted as ${paper.paperId}; somebody else puts it in force: duban calendar put-in-force ${paper.paperId}`;
  return `${previewText(preview)}\n\n${kept}`;
}

function putInForceCommand(): Command {
  const command = new Command('put-in-force')
    .description('put a drafted notice or local arrangement in force, as its approver')
    .argument('<paper>', 'id of the draft')
    .option('--local-rest', 'it is a local arrangement (地方放假安排)')
    .option('--json', 'answer as JSON');
  return withSignIn(command).action(
    async (paperId: string, options: CalendarOptions & { readonly localRest?: boolean }) => {
      const kind = options.localRest === true ? 'local-rests' : 'notices';
      const path = `/calendar/${kind}/${encodeURIComponent(paperId)}/put-in-force`;
      const answer = await ApiClient.signedIn(surroundings(), options, (client) =>
        client.json(path, putInForceSchema, {
          method: 'POST',
          headers: { 'idempotency-key': `put-in-force-${randomUUID()}` },
        }),
      );
      if (options.json === true) printJson(answer);
      else {
        print(
          `Calendar ${answer.calendarVersion} is in force. Every open case hears of it: batch ${answer.batchId}.`,
        );
      }
    },
  );
}
