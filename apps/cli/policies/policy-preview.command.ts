/**
 * `duban policy preview`: the time machine from the console of whoever runs the system. It reads all cases over
 * connections that cannot write; of a confidential one it shows the number and names nobody.
 */
import { Command } from 'commander';
import type { PolicyPreview } from '#libs/contracts/http';
import {
  instantAt,
  type Instant,
  isLocalDate,
  addDays,
  type LocalDate,
  localDateOf,
} from '#libs/domain';
import { RulesByVersion } from '#libs/persistence';
import { type GivenDraft, judgeDraft, TimeMachine } from '#libs/time-machine';
import type { DataSource } from 'typeorm';
import { CommandFailure } from '../output/fault-sentence.js';
import { endProgress, print, printJson, showProgress } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';
import { IN_FORCE, readDraft } from './draft-file.js';
import { previewText } from './preview.text.js';

interface PreviewCommandOptions {
  readonly draft: string;
  readonly since: string;
  readonly until?: string;
  readonly json?: boolean;
  readonly english?: boolean;
  readonly all?: boolean;
}

export function policyPreviewCommand(): Command {
  return new Command('preview')
    .description('say what a draft policy or calendar would have done to the cases since a day')
    .requiredOption('--draft <file>', `JSON of a policy, calendar or notices; or ${IN_FORCE}`)
    .requiredOption('--since <date>', 'cases that were open on this day or later, YYYY-MM-DD')
    .option('--until <date>', 'this day included; left out: until now')
    .option('--all', 'list also what stays as it was')
    .option('--json', 'answer as JSON')
    .option('--english', 'in English')
    .action(async (options: PreviewCommandOptions) => {
      const draft = await readDraft(options.draft);
      const preview = await withDatabase(
        surroundings(),
        (dataSource) => previewOf(dataSource, { ...options, draft }, new Date().toISOString()),
        { readsOnly: true },
      );
      if (options.json === true) printJson(preview);
      else
        print(
          previewText(preview, { english: options.english === true, all: options.all === true }),
        );
      if (preview.selfCheck.inexact.length > 0) process.exitCode = 1;
    });
}

export interface PreviewRequest {
  readonly draft: GivenDraft;
  readonly since: string;
  readonly until?: string;
}

/** `dataSource` is the owner's or the worker's: it sees all cases. */
export async function previewOf(
  dataSource: DataSource,
  { draft: given, since, until }: PreviewRequest,
  now: Instant,
): Promise<PolicyPreview> {
  requireDay(since);
  const judged = judgeDraft(given, await new RulesByVersion(dataSource).inForce(localDateOf(now)));
  if (!judged.ok) {
    const faults = judged.faults.map(({ field, en, zh }) => `${field}: ${zh} (${en})`);
    throw new CommandFailure(`The draft could not run: ${faults.join('; ')}`);
  }
  const question = { draft: judged.draft, since, until: endOf(until, now) };
  const machine = new TimeMachine(dataSource);
  const total = await machine.count(question);
  const { preview } = await machine
    .preview(question, {
      withholdsConfidential: true,
      onProgress: (done) => showProgress(`${done} / ${total}`),
    })
    .finally(endProgress);
  return preview;
}

function endOf(until: string | undefined, now: Instant): Instant {
  if (until === undefined) return now;
  requireDay(until);
  const end = instantAt(addDays(until, 1), '00:00');
  return end < now ? end : now;
}

function requireDay(date: LocalDate): void {
  if (!isLocalDate(date)) throw new CommandFailure(`${date} is no date: write YYYY-MM-DD.`);
}
