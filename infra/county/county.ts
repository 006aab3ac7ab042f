/**
 * Opens the demonstration county on a throw-away stack: database migrated and seeded, namespace registered, a worker
 * for the cases running in this process. Everything is real but the people. `prepareCounty` leaves the worker out, for
 * drills that run the programs as processes of their own.
 */
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import {
  type BatchKind,
  batchKinds,
  createBatchActivities,
  createLedgerActivities,
} from '#activities';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { payloadKeysOf, projectRoot, type PayloadKey } from '#libs/config';
import {
  SEARCH_ATTRIBUTES,
  type NotificationActivities,
  type WatchdogActivities,
} from '#libs/contracts';
import { DEMONSTRATION_COUNTY, readOrMakePasswords, seedDemonstration } from '#libs/demonstration';
import {
  localDateOf,
  type Actor,
  type CaseFacts,
  type PostRole,
  type WorkingCalendar,
} from '#libs/domain';
import { IdentityService } from '#libs/identity';
import { CaseRecord, createDataSource, runMigrations } from '#libs/persistence';
import {
  CaseClient,
  lazyClient,
  startWorkers,
  type RunningWorkers,
  type WorkerParts,
} from '#libs/temporal';
import { registerNamespace, registerSearchAttributes, type LocalStack } from '#infra/local';

/** Rehearsals and drills hold the machine busy, so a caller waits longer than a person would. */
const ANSWER_WITHIN_MS = 30_000;

export interface County {
  /** As the API's role. */
  readonly databaseUrl: string;
  readonly workerDatabaseUrl: string;
  /** As the role that owns the tables: for filling a bench's ledger. */
  readonly adminDatabaseUrl: string;
  readonly namespace: string;
  readonly payloadKeys: readonly PayloadKey[];
  /** As the worker's role: it sees and writes all cases. */
  readonly dataSource: DataSource;
  readonly client: Client;
  readonly cases: CaseClient;
  readonly record: CaseRecord;
  /** Lets what is under way finish; then nobody works for the cases, while the engine and callers go on. */
  stopWorkers(): Promise<void>;
  /** After `stopWorkers`. */
  resumeWorkers(): Promise<void>;
  /** Somebody in that role who may act on a case with these facts. */
  actorFor(role: PostRole, facts: CaseFacts): Promise<Actor>;
  close(): Promise<void>;
}

export interface CountyOptions {
  readonly stack: Pick<LocalStack, 'temporalAddress' | 'createDatabase' | 'payloadKeys'>;
  /** Also names the database; small letters, digits and underscores. */
  readonly name: string;
  /** Folder for the demonstration's passwords. */
  readonly dataDirectory: string;
  /** Put in force besides the published one. */
  readonly calendar?: WorkingCalendar;
}

export interface OpenCountyOptions extends CountyOptions {
  /** Absent where nothing is delivered: the worker then takes cases only. */
  notification?(parts: {
    readonly dataSource: DataSource;
    readonly client: Client;
  }): NotificationActivities;
  /** Kinds of bulk changes besides those of the product. */
  readonly kinds?: readonly BatchKind[];
  /** Absent where nothing is reconciled. */
  watchdog?(parts: {
    readonly dataSource: DataSource;
    readonly client: Client;
  }): WatchdogActivities;
}

/** A county without anything running in it. */
export interface PreparedCounty {
  readonly databaseUrl: string;
  readonly workerDatabaseUrl: string;
  readonly adminDatabaseUrl: string;
  readonly namespace: string;
}

export async function prepareCounty(options: CountyOptions): Promise<PreparedCounty> {
  const { stack, name: namespace } = options;
  const urls = await stack.createDatabase(namespace);
  const { url: databaseUrl, workerUrl: workerDatabaseUrl, adminUrl: adminDatabaseUrl } = urls;
  await runMigrations(adminDatabaseUrl);
  await seed(adminDatabaseUrl, options);
  await registerNamespace(stack.temporalAddress, namespace, 1);
  await registerSearchAttributes(stack.temporalAddress, namespace, SEARCH_ATTRIBUTES);
  return { databaseUrl, workerDatabaseUrl, adminDatabaseUrl, namespace };
}

export async function openCounty(options: OpenCountyOptions): Promise<County> {
  const { stack } = options;
  const prepared = await prepareCounty(options);
  const { workerDatabaseUrl, namespace } = prepared;
  const dataSource = createDataSource(workerDatabaseUrl, {
    poolSize: 20,
    applicationName: namespace,
  });
  await dataSource.initialize();
  const payloadKeys = payloadKeysOf(stack.payloadKeys);
  const access = {
    temporalAddress: stack.temporalAddress,
    temporalNamespace: namespace,
    payloadKeys,
  };
  const client = lazyClient(access);
  const cases = new CaseClient(client, { answerWithinMs: ANSWER_WITHIN_MS });
  const kinds = [...batchKinds(dataSource), ...(options.kinds ?? [])];
  const parts: WorkerParts = {
    ...access,
    workflows: { workflowBundle: { code: readFileSync(bundlePath(), 'utf8') } },
    ledger: createLedgerActivities(dataSource),
    bulk: createBatchActivities({ dataSource, cases, kinds }),
    ...(options.notification && { notification: options.notification({ dataSource, client }) }),
    ...(options.watchdog && { watchdog: options.watchdog({ dataSource, client }) }),
  };
  let workers = await startWorkers(parts);
  const identity = new IdentityService(dataSource);
  return {
    ...prepared,
    payloadKeys,
    dataSource,
    client,
    cases,
    record: new CaseRecord(dataSource),
    stopWorkers: () => workers.stop(),
    resumeWorkers: async () => {
      workers = await startWorkers(parts);
    },
    actorFor: (role, facts) => actorFor(identity, role, facts),
    close: () => close(workers, client, dataSource),
  };
}

function bundlePath(): string {
  return join(projectRoot(), 'dist', 'workflow-bundle.js');
}

async function seed(adminUrl: string, { dataDirectory, calendar }: CountyOptions): Promise<void> {
  const accounts = DEMONSTRATION_COUNTY.seats.map(({ account }) => account);
  const owner = createDataSource(adminUrl, { poolSize: 2, applicationName: 'county-seed' });
  await owner.initialize();
  try {
    const passwords = readOrMakePasswords(dataDirectory, accounts);
    await seedDemonstration(owner, { passwords });
    if (calendar !== undefined) {
      await owner.query(
        `INSERT INTO calendar_versions (version, data) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING`,
        [calendar.version, JSON.stringify(calendar)],
      );
    }
  } finally {
    await owner.destroy();
  }
}

async function actorFor(
  identity: IdentityService,
  role: PostRole,
  { area, township }: CaseFacts,
): Promise<Actor> {
  const own = [area.unitId, township.unitId];
  const seats = DEMONSTRATION_COUNTY.seats.filter(({ post }) => post.role === role);
  const seat =
    seats.find(({ post }) => own.includes(post.unitId) || own.includes(post.areaId ?? '')) ??
    seats[0];
  const today = localDateOf(new Date().toISOString());
  const actor = seat === undefined ? null : await identity.resolveActor(seat.personId, today);
  if (actor === null) throw new Error(`the demonstration county has nobody as ${role}`);
  return actor;
}

async function close(
  workers: RunningWorkers,
  client: Client,
  dataSource: DataSource,
): Promise<void> {
  await workers.stop();
  await client.connection.close();
  await dataSource.destroy();
}
