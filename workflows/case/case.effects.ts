/** The case's effects: on a command's path as local activities (fewer history events), on time's path as ordinary ones. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LedgerActivities } from '#libs/contracts';

/**
 * Retried without end: while the record is away the command waits, the caller gets a 503 and may send the same key
 * again; it attaches to this very update.
 */
export const onCommand = proxyLocalActivities<LedgerActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '1 minute',
  retry: {
    initialInterval: '100 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '5 seconds',
  },
});

export const onTime = proxyActivities<LedgerActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
