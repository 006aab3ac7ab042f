import { Command } from 'commander';
import { ENDED_STATES } from '#libs/domain';
import { CaseWorkflows, lazyClient } from '#libs/temporal';
import type { DataSource } from 'typeorm';
import { CommandFailure } from '../output/fault-sentence.js';
import { endProgress, print, showProgress } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

interface OpenCase {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly place: string;
}

const PAGE = 200;

/**
 * Every open case must have a live workflow, or its deadlines pass unseen (design invariant 8). Names those that have
 * none and, with --apply, starts them again from the record; rungs that have fired stay fired.
 */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description('find open cases without a live workflow; --apply starts them from the record')
    .option('--apply', 'start what is missing')
    .action(async ({ apply = false }: { readonly apply?: boolean }) => {
      const config = surroundings();
      const client = lazyClient(config);
      try {
        const workflows = new CaseWorkflows(client);
        const { open, missing } = await withDatabase(config, (dataSource) =>
          reconcile(dataSource, workflows, apply),
        );
        print(`${open} open cases, ${missing} without a workflow${apply ? ', started' : ''}.`);
        if (missing > 0 && !apply) {
          throw new CommandFailure('Start them with `duban reconcile --apply`.');
        }
      } finally {
        await client.connection.close();
      }
    });
}

async function reconcile(dataSource: DataSource, workflows: CaseWorkflows, apply: boolean) {
  let open = 0;
  let missing = 0;
  for await (const { caseId, ledgerNumber } of openCases(dataSource)) {
    open += 1;
    showProgress(`${open} cases`);
    if (await workflows.isRunning(caseId)) continue;
    missing += 1;
    endProgress();
    print(`${ledgerNumber} (${caseId}) has no live workflow`);
    if (apply) await workflows.ensureRunning(caseId);
  }
  endProgress();
  return { open, missing };
}

/** By ledger number, so that cases registered meanwhile hide none. */
async function* openCases(dataSource: DataSource): AsyncGenerator<OpenCase> {
  let after = '0';
  for (;;) {
    const page = await dataSource.query<OpenCase[]>(
      `SELECT case_id AS "caseId", ledger_number AS "ledgerNumber", place FROM cases
        WHERE place > $1 AND state <> ALL ($2) ORDER BY place LIMIT ${PAGE}`,
      [after, ENDED_STATES],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.place;
  }
}
