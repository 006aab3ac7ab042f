/** A batch's effects, on the queue of bulk changes. Retried without end: a bulk change outlasts every outage. */
import { proxyActivities } from '@temporalio/workflow';
import type { BatchActivities } from '#libs/contracts';

const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' };

export const { openBatch, closeBatch } = proxyActivities<BatchActivities>({
  startToCloseTimeout: '1 minute',
  retry,
});

/** The heartbeat is what tells that a worker was killed; the page is then taken up by another, from the table. */
export const { workOnPage } = proxyActivities<BatchActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '15 seconds',
  retry,
});
