/**
 * Composition root of the workflows' side: the record, the mail channel, the outbox relay and the Temporal workers, put
 * together once. Stateless: any number of these processes may run beside each other.
 */
import { existsSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import {
  batchKinds,
  createBatchActivities,
  createLedgerActivities,
  createNotificationActivities,
  createWatchdogActivities,
} from '#activities';
import { startRunningBatches } from '#libs/bulk';
import type { DubanConfig } from '#libs/config';
import {
  ensureNoticeSweepSchedule,
  NoticeRelay,
  smtpChannel,
  type NoticeChannel,
} from '#libs/notification';
import type { Logger } from '#libs/observability';
import { createDataSource } from '#libs/persistence';
import { CaseClient, lazyClient, startWorkers, type RunningWorkers } from '#libs/temporal';
import { ensureReconciliationSchedule } from '#libs/watchdog';

const SENDER = '督办系统';

export interface WorkerProcess {
  /** Settles when the workers have ended, by `stop` or by a fault. */
  readonly ended: Promise<void>;
  /** Lets what is under way finish; a second call waits for the first. */
  stop(): Promise<void>;
}

export async function startWorkerProcess(config: DubanConfig, log: Logger): Promise<WorkerProcess> {
  const parts = await assemble(config);
  const { dataSource, client, channel } = parts;
  const { databaseUrl } = parts;
  const relay = new NoticeRelay({ databaseUrl, dataSource, client, log });
  const workers = await startWorkers({
    temporalAddress: config.temporalAddress,
    temporalNamespace: config.temporalNamespace,
    payloadKeys: config.payloadKeys,
    workflows: { workflowBundle: { codePath: config.workflowBundlePath } },
    ledger: createLedgerActivities(dataSource),
    notification: createNotificationActivities({
      dataSource,
      client,
      channel,
      publicUrl: config.publicUrl,
    }),
    bulk: createBatchActivities({
      dataSource,
      cases: new CaseClient(client),
      kinds: batchKinds(dataSource),
    }),
    watchdog: createWatchdogActivities({
      ...{ dataSource, client, channel, log },
      publicUrl: config.publicUrl,
    }),
  });
  await ensureNoticeSweepSchedule(client);
  await ensureReconciliationSchedule(client, config.watchdog);
  relay.start();
  await takeUpBatches(parts, log);
  return { ended: workers.ended, stop: once(() => takeDown(relay, workers, parts)) };
}

/** What cannot be looked at now is the watchdog's; the cases do not wait for it. */
async function takeUpBatches({ dataSource, client }: Parts, log: Logger): Promise<void> {
  try {
    const restarted = await startRunningBatches(dataSource, client);
    if (restarted.length > 0) log.warn({ restarted }, 'batches that had no workflow go on');
  } catch (error) {
    log.warn({ err: error }, 'running batches could not be looked at');
  }
}

interface Parts {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly channel: NoticeChannel;
}

/** @throws with one sentence for the operator when something that the worker needs is not there. */
async function assemble(config: DubanConfig): Promise<Parts> {
  const { smtp, workflowBundlePath, publicUrl, workerDatabaseUrl: databaseUrl } = config;
  if (!existsSync(workflowBundlePath)) {
    throw new Error(`The workflow bundle ${workflowBundlePath} is missing: run "npm run build".`);
  }
  if (databaseUrl === null) {
    throw new Error(
      'DATABASE_WORKER_URL is missing: name the record, as the role that writes cases.',
    );
  }
  if (smtp === null) {
    throw new Error('SMTP_URL is missing: name the mail server that notices go out through.');
  }
  // Before anything is opened: it refuses a configuration without payload keys.
  const client = lazyClient(config);
  const dataSource = createDataSource(databaseUrl, { applicationName: 'duban-worker' });
  await dataSource.initialize();
  const from = `${SENDER} <duban@${new URL(publicUrl).hostname}>`;
  const channel = smtpChannel({ url: smtp.url, from });
  return { databaseUrl, dataSource, client, channel };
}

async function takeDown(relay: NoticeRelay, workers: RunningWorkers, parts: Parts): Promise<void> {
  await relay.stop();
  await workers.stop();
  parts.channel.close();
  await parts.client.connection.close();
  await parts.dataSource.destroy();
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= action());
}
