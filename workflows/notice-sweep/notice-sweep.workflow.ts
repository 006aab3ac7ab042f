/**
 * One sweep of the outbox, started by a Schedule: hands over notices that nobody took, whatever was killed in between.
 * It gives up before the next sweep begins, which then does the same work.
 */
import { proxyActivities } from '@temporalio/workflow';
import type { NotificationActivities } from '#libs/contracts';

/** Longer than any hand-over under way takes. */
const OLDER_THAN_SECONDS = 120;

const { sweepNotices } = proxyActivities<NotificationActivities>({
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '4 minutes',
  retry: { initialInterval: '2 seconds', maximumInterval: '30 seconds' },
});

/** Returns how many notices were handed over. */
export async function noticeSweepWorkflow(): Promise<number> {
  return sweepNotices({ olderThanSeconds: OLDER_THAN_SECONDS });
}
