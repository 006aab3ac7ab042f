/** The effects of mailboxes: when to send, sending, and finding what nobody took. Named by libs/contracts. */
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { NotificationActivities } from '#libs/contracts';
import { localDateOf } from '#libs/domain';
import {
  deliveryWindowAt,
  MailboxClient,
  NoticeOutbox,
  type NoticeChannel,
} from '#libs/notification';
import { RulesByVersion } from '#libs/persistence';
import { DeliveryService } from './delivery.service.js';
import { failingSafely } from './failing-safely.js';
import { elapsedSinceScheduled } from './sending-time.js';

export interface NotificationDependencies {
  /** Initialised; it stays the caller's to destroy. */
  readonly dataSource: DataSource;
  /** For handing swept notices over to mailboxes. */
  readonly client: Client;
  /** It stays the caller's to close. */
  readonly channel: NoticeChannel;
  /** For links to cases; without a trailing slash. Its host is also the right-hand side of Message-IDs. */
  readonly publicUrl: string;
  /** Default TASK_QUEUES.notification. */
  readonly taskQueue?: string;
  /** Milliseconds since the activity was scheduled; by default asked of Temporal. */
  readonly elapsedMs?: () => number;
}

const BATCH = 100;

export function createNotificationActivities(
  dependencies: NotificationDependencies,
): NotificationActivities {
  const { dataSource, client, channel, publicUrl, taskQueue } = dependencies;
  const elapsedMs = dependencies.elapsedMs ?? elapsedSinceScheduled;
  const rules = new RulesByVersion(dataSource);
  const outbox = new NoticeOutbox(dataSource, new MailboxClient(client, taskQueue));
  const deliveries = new DeliveryService({ dataSource, channel, publicUrl, rules, elapsedMs });
  return {
    deliveryWindow: ({ at }) =>
      failingSafely(async () => {
        const { calendar } = await rules.inForce(localDateOf(at));
        return deliveryWindowAt(at, calendar);
      }),
    deliver: (input) => failingSafely(() => deliveries.deliver(input)),
    sweepNotices: ({ olderThanSeconds }) =>
      failingSafely(async () => {
        let handed = await outbox.handOverForgotten(olderThanSeconds);
        for (let batch = BATCH; batch === BATCH; handed += batch) {
          batch = await outbox.handOverPending(BATCH);
        }
        return handed;
      }),
  };
}
