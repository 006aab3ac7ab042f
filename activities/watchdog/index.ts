/** The effects of the reconciliation: comparing and mending, and telling people. Named by libs/contracts. */
import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { WatchdogActivities } from '#libs/contracts';
import { startRunningBatches } from '#libs/bulk';
import { RecordedReconciliation, type Finding, type ReconciliationProgress } from '#libs/watchdog';
import { failingSafely } from '../notification/failing-safely.js';
import { AlarmMailService, type AlarmMailParts } from './alarm-mail.service.js';

/** The part of a logger that the watchdog needs; a pino logger fits. */
export interface WatchdogLog {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface WatchdogDependencies extends AlarmMailParts {
  readonly client: Client;
  readonly log?: WatchdogLog;
  /** Younger workflows are left alone; default five minutes. */
  readonly oldEnoughMs?: number;
}

export function createWatchdogActivities(dependencies: WatchdogDependencies): WatchdogActivities {
  const { dataSource, client, log, oldEnoughMs } = dependencies;
  const reconciliation = new RecordedReconciliation({
    dataSource,
    client,
    ...(oldEnoughMs !== undefined && { oldEnoughMs }),
  });
  const mails = new AlarmMailService(dependencies);
  const note = (message: string) => async (finding: Finding) => {
    const { kind, difference, workflowId } = finding;
    log?.warn({ finding: kind, difference, workflowId }, message);
    return Promise.resolve();
  };
  return {
    reconcile: (input) =>
      failingSafely(async () => {
        const { info, heartbeat } = Context.current();
        const from = info.heartbeatDetails as ReconciliationProgress | undefined;
        const beat = (progress: ReconciliationProgress) =>
          heartbeat.call(Context.current(), progress);
        const listener = {
          found: note('a case is not watched as it must be'),
          repaired: note('it is again'),
          progressed: beat,
        };
        const figures = await reconciliation.run(input, listener, from);
        if (input.repair) await takeUpBatches(dependencies);
        return figures;
      }),
    tellAlarms: ({ at }) => failingSafely(() => mails.tell(at)),
  };
}

/** A bulk change whose workflow is gone would stop in the middle, and nobody would know where. */
async function takeUpBatches({ dataSource, client, log }: WatchdogDependencies): Promise<void> {
  const restarted = await startRunningBatches(dataSource, client);
  if (restarted.length > 0) log?.warn({ restarted }, 'batches that had no workflow go on');
}
