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
  readonly sequence: number;
  readonly place: string;
}

const PAGE = 200;

/**
 * Every open case must have a live workflow that knows all of its record, or its deadlines pass unseen (design invariant
 * 8). Names those that have not and, with --apply, mends them from the record; rungs that have fired stay fired. A stuck
 * one is only named: ending it would end what a restarted worker can still read.
 */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      'find open cases that no live workflow watches; --apply mends them from the record',
    )
    .option('--apply', 'mend what is found')
    .action(async ({ apply = false }: { readonly apply?: boolean }) => {
      const config = surroundings();
      const client = lazyClient(config);
      try {
        const workflows = new CaseWorkflows(client);
        const { open, unwatched, stuck } = await withDatabase(config, (dataSource) =>
          reconcile(dataSource, workflows, apply),
        );
        print(
          `${open} open cases, ${unwatched} not watched${apply ? `, ${unwatched - stuck} mended` : ''}.`,
        );
        if (stuck > 0) {
          throw new CommandFailure(
            `${stuck} are stuck and were left: the worker's log says why, docs/runbook.md what to do.`,
          );
        }
        if (unwatched > 0 && !apply) {
          throw new CommandFailure('Mend them with `duban reconcile --apply`.');
        }
      } finally {
        await client.connection.close();
      }
    });
}

async function reconcile(dataSource: DataSource, workflows: CaseWorkflows, apply: boolean) {
  let open = 0;
  let unwatched = 0;
  let stuck = 0;
  for await (const { caseId, ledgerNumber, sequence } of openCases(dataSource)) {
    open += 1;
    showProgress(`${open} cases`);
    const watch = await workflows.watchOf(caseId, sequence);
    if (watch === 'watched') continue;
    unwatched += 1;
    if (watch === 'stuck') stuck += 1;
    endProgress();
    print(`${ledgerNumber} (${caseId}): its workflow is ${watch}`);
    if (apply && watch !== 'stuck') await workflows.mend(caseId);
  }
  endProgress();
  return { open, unwatched, stuck };
}

/** By ledger number, so that cases registered meanwhile hide none. */
async function* openCases(dataSource: DataSource): AsyncGenerator<OpenCase> {
  let after = '0';
  for (;;) {
    const page = await dataSource.query<OpenCase[]>(
      `SELECT case_id AS "caseId", ledger_number AS "ledgerNumber", sequence, place FROM cases
        WHERE place > $1 AND state <> ALL ($2) ORDER BY place LIMIT ${PAGE}`,
      [after, ENDED_STATES],
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.place;
  }
}
