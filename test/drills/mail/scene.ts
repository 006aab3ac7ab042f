/**
 * The county with its cases' and mailboxes' worker and the relay in this process. Everything is real but the delivery
 * window: it is always open and closes every few seconds, so that the drill runs at any hour and an outage lasts over
 * many closing times, as one of hours does.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createNotificationActivities } from '#activities';
import { openCounty, type County } from '#infra/county';
import { startThrowAwayStack } from '#infra/local';
import type { DeliveryWindow, NotificationActivities } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { NoticeRelay, smtpChannel } from '#libs/notification';
import { MailServer } from './mail-server.js';

const PUBLIC_URL = 'http://duban.invalid';
const URGENT_AFTER_MS = 500;
const DIGEST_AFTER_MS = 2_000;
const CLOSES_AFTER_MS = 6_000;

export interface MailScene {
  readonly county: County;
  readonly server: MailServer;
  close(): Promise<void>;
}

export async function openMailScene(print: (line: string) => void): Promise<MailScene> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-drill-'));
  const closing: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.toReversed()) await end();
  };
  closing.push(() => rmSync(dataDirectory, { recursive: true, force: true }));
  try {
    // The drill's own handlers end it; failed tries of mails are expected here and not worth a line each.
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    const stack = await startThrowAwayStack(print);
    closing.push(() => stack.stop());
    const server = await MailServer.start(join(dataDirectory, 'mail'));
    closing.push(() => server.goAway());
    const channel = smtpChannel({ url: server.url, from: '督办系统 <duban@duban.invalid>' });
    closing.push(() => channel.close());
    const notification = (parts: { dataSource: DataSource; client: Client }) =>
      alwaysOpen(createNotificationActivities({ ...parts, channel, publicUrl: PUBLIC_URL }));
    const county = await openCounty({ stack, name: 'duban_drill', dataDirectory, notification });
    closing.push(() => county.close());
    const { workerDatabaseUrl: databaseUrl, dataSource, client } = county;
    const log = { warn: () => undefined };
    const relay = new NoticeRelay({ databaseUrl, dataSource, client, log });
    relay.start();
    closing.push(() => relay.stop());
    return { county, server, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function alwaysOpen(activities: NotificationActivities): NotificationActivities {
  return { ...activities, deliveryWindow: ({ at }) => Promise.resolve(windowAt(at)) };
}

function windowAt(at: Instant): DeliveryWindow {
  const after = (ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
  return {
    urgentAt: after(URGENT_AFTER_MS),
    digestAt: after(DIGEST_AFTER_MS),
    opensAt: at,
    closesAt: after(CLOSES_AFTER_MS),
  };
}
