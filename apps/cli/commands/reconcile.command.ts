import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { lazyClient } from '#libs/temporal';
import {
  type Difference,
  type Finding,
  RecordedReconciliation,
  type ReconciliationListener,
  Reconciler,
  type ReconcilerParts,
} from '#libs/watchdog';
import { CommandFailure } from '../output/fault-sentence.js';
import { endProgress, print, showProgress } from '../output/print.js';
import { surroundings, withDatabase } from '../surroundings.js';

const WORDS: Readonly<Record<Difference, string>> = {
  notRunning: 'no run is under way',
  tasksFail: 'its tasks fail',
  noAnswer: 'it gives no answer',
  behindTheRecord: 'it does not know the last events',
  aheadOfTheRecord: 'it knows more than the record',
  otherState: 'it takes the case for being in another state',
  otherPolicy: 'it decides under another policy',
  otherCalendar: 'it has not heard of the calendar in force',
  notArmed: 'its alarm is not set',
  armedLate: 'its alarm is set too late',
  notActedOn: 'it has not acted on a moment that came',
  caseHasEnded: 'the case has ended',
  caseUnknown: 'the record does not know the case',
  underAnotherId: 'it is not the one of its case',
};

/**
 * What the Schedule does every hour, at once and by hand: compares record and engine from both sides (design invariant
 * 8). Names what does not fit and, with --apply, repairs it from the record, with an alarm for each; rungs that have fired
 * stay fired. A stuck one is only named: ending it would end what a restarted worker can still read.
 */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      'find open cases that no live workflow watches, and workflows without a case; --apply repairs them from the record',
    )
    .option('--apply', 'repair what is found')
    .action(async ({ apply = false }: { readonly apply?: boolean }) => {
      const config = surroundings();
      const client = lazyClient(config);
      try {
        const { cases, found, repaired, stuck } = await withDatabase(config, (dataSource) =>
          reconcile({ dataSource, client }, apply),
        );
        print(
          `${cases} open cases, ${found} not as it must be${apply ? `, ${repaired} repaired` : ''}.`,
        );
        if (found > repaired) throw new CommandFailure(adviceFor(apply, stuck, found - repaired));
      } finally {
        await client.connection.close();
      }
    });
}

function adviceFor(apply: boolean, stuck: number, left: number): string {
  if (stuck > 0) {
    return `${stuck} are stuck and were left: the worker's log says why, docs/runbook.md what to do.`;
  }
  return apply
    ? `${left} were left: docs/runbook.md says what to do.`
    : 'Repair them with `duban reconcile --apply`.';
}

async function reconcile(parts: ReconcilerParts, apply: boolean) {
  const listener: ReconciliationListener = {
    found: (finding) => {
      show(finding);
      return Promise.resolve();
    },
    repaired: () => Promise.resolve(),
    progressed: ({ figures }) => showProgress(`${figures.cases} cases`),
  };
  const run = { runId: randomUUID(), startedAt: new Date().toISOString(), repair: true };
  const { cases, findings, repaired } = await (apply
    ? new RecordedReconciliation(parts).run(run, listener)
    : new Reconciler(parts).run(false, listener));
  endProgress();
  const found = Object.values(findings).reduce((sum, count) => sum + count, 0);
  return { cases, found, repaired, stuck: findings.stuck ?? 0 };
}

function show({ kind, difference, ledgerNumber, caseId, workflowId }: Finding): void {
  endProgress();
  const subject = ledgerNumber === null ? workflowId : `${ledgerNumber} (${caseId ?? workflowId})`;
  print(`${subject}: its workflow is ${kind}: ${WORDS[difference]}`);
}
