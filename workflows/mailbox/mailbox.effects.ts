/** The mailbox's effects. A question about time is a local activity; sending a mail is an ordinary one. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DeliverInput, DeliverOutcome, NotificationActivities } from '#libs/contracts';

const { deliveryWindow } = proxyLocalActivities<NotificationActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '1 minute',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

export const windowAt = (at: string) => deliveryWindow({ at });

/**
 * Tries until it succeeds or working time is over; the caller then waits for the next opening. So a mail server may be
 * away for hours, and the mail that follows does not arrive at night.
 */
export function deliverWithin(milliseconds: number, input: DeliverInput): Promise<DeliverOutcome> {
  const { deliver } = proxyActivities<NotificationActivities>({
    startToCloseTimeout: '2 minutes',
    scheduleToCloseTimeout: milliseconds,
    retry: {
      initialInterval: '2 seconds',
      backoffCoefficient: 2,
      maximumInterval: '10 minutes',
    },
  });
  return deliver(input);
}
