/**
 * One reconciliation of record and engine, started by a Schedule, and then the mail about alarms that nobody was told of.
 * People are told also where the comparison itself failed: what lies in the table of alarms must not wait for that.
 */
import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type {
  ReconciliationFigures,
  ReconciliationInput,
  WatchdogActivities,
} from '#libs/contracts';

/** A hundred thousand open cases take about an hour; a try that is cut off goes on where it was. */
const { reconcile } = proxyActivities<WatchdogActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '1 minute', maximumAttempts: 10 },
});

/** A mail server that is away longer is tried again by the next run. */
const { tellAlarms } = proxyActivities<WatchdogActivities>({
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '30 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '2 minutes' },
});

export async function reconciliationWorkflow({
  repair,
}: ReconciliationInput): Promise<ReconciliationFigures> {
  const { runId, startTime } = workflowInfo();
  try {
    return await reconcile({ runId, startedAt: startTime.toISOString(), repair });
  } finally {
    await tellAlarms({ at: new Date(Date.now()).toISOString() });
  }
}
