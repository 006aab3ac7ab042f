/**
 * The safety net under the relay: every five minutes a small workflow hands over what nobody took. As a Temporal
 * Schedule it runs once however many workers there are, and goes on when all of them were restarted.
 */
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { NOTICE_SWEEP_SCHEDULE_ID, TASK_QUEUES, WORKFLOW_TYPES } from '#libs/contracts';
import { ZONE } from '#libs/domain';

/** Makes the schedule, or brings an older one up to date. Any number of workers may call it. */
export async function ensureNoticeSweepSchedule(
  client: Client,
  taskQueue: string = TASK_QUEUES.notification,
): Promise<void> {
  const wanted = {
    spec: { intervals: [{ every: '5 minutes' }], timezone: ZONE },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
    action: {
      type: 'startWorkflow',
      workflowType: WORKFLOW_TYPES.noticeSweep,
      workflowId: NOTICE_SWEEP_SCHEDULE_ID,
      taskQueue,
      args: [],
    },
  } satisfies Omit<ScheduleOptions, 'scheduleId'>;
  try {
    await client.schedule.create({ scheduleId: NOTICE_SWEEP_SCHEDULE_ID, ...wanted });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule
      .getHandle(NOTICE_SWEEP_SCHEDULE_ID)
      .update(({ state }) => ({ ...wanted, state }));
  }
}
