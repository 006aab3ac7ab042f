/**
 * The watchdog's rhythm. As a Temporal Schedule it runs once however many workers there are, never twice at a time, and
 * goes on when all workers were restarted. That it runs at all is seen at /readyz, in the log of runs and in the metrics.
 */
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import {
  RECONCILIATION_SCHEDULE_ID,
  TASK_QUEUES,
  WORKFLOW_TYPES,
  type ReconciliationInput,
} from '#libs/contracts';
import { ZONE } from '#libs/domain';

export interface WatchdogSettings {
  readonly intervalMinutes: number;
  /** False: findings are only listed and alarmed. */
  readonly repair: boolean;
}

/** Makes the schedule, or brings an older one up to date; made anew it runs at once. Any number of workers may call it. */
export async function ensureReconciliationSchedule(
  client: Client,
  { intervalMinutes, repair }: WatchdogSettings,
  taskQueue: string = TASK_QUEUES.notification,
): Promise<void> {
  const input: ReconciliationInput = { repair };
  const wanted = {
    spec: { intervals: [{ every: `${intervalMinutes} minutes` }], timezone: ZONE },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    action: {
      type: 'startWorkflow',
      workflowType: WORKFLOW_TYPES.reconciliation,
      workflowId: RECONCILIATION_SCHEDULE_ID,
      taskQueue,
      args: [input],
    },
  } satisfies Omit<ScheduleOptions, 'scheduleId'>;
  const scheduleId = RECONCILIATION_SCHEDULE_ID;
  try {
    await client.schedule.create({ scheduleId, ...wanted, state: { triggerImmediately: true } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...wanted, state }));
  }
}
