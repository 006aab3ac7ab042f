/** A whole system of its own for the drill: managed servers, API and worker as processes, a mail sink, the county. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { prepareCounty } from '#infra/county';
import {
  searchPort,
  startThrowAwayStack,
  type LocalStack,
  type ManagedProcess,
} from '#infra/local';
import { startMailSink, type MailSink } from '#infra/mail';
import { payloadKeysOf } from '#libs/config';
import { createDataSource } from '#libs/persistence';
import { lazyClient } from '#libs/temporal';
import { apiProgram, workerProgram } from '../../../infra/start/programs.js';
import { Supervisor } from '../../../infra/start/supervisor.js';

const API_PORT_FROM = 20_000;

export interface KillScene {
  readonly apiUrl: string;
  /** As the role that owns the tables. */
  readonly adminDatabaseUrl: string;
  readonly dataDirectory: string;
  readonly dataSource: DataSource;
  readonly client: Client;
  /** Worker, API, Temporal: in the order in which they are killed. */
  readonly servers: readonly ManagedProcess[];
  /** Names of programs that ended without being killed; they were started again. */
  readonly endedByThemselves: readonly string[];
  /** Copies the logs to a folder that stays; returns it. */
  keepLogs(): string;
  close(): Promise<void>;
}

/** `settings`: environment variables of API and worker beside those of the scene. */
export async function openScene(
  print: (line: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<KillScene> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'duban-drill-'));
  const closing: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.toReversed()) await end();
  };
  closing.push(() => rmSync(dataDirectory, { recursive: true, force: true }));
  try {
    const stack = await startThrowAwayStack(print);
    closing.push(() => stack.stop());
    const sink = await startMailSink({ port: 0, directory: join(dataDirectory, 'mail') });
    closing.push(() => sink.stop());
    const county = await prepareCounty({ stack, name: 'duban_drill', dataDirectory });
    const dataSource = createDataSource(county.workerDatabaseUrl, {
      applicationName: 'duban-drill',
    });
    await dataSource.initialize();
    closing.push(() => dataSource.destroy());
    const { namespace: temporalNamespace, databaseUrl, workerDatabaseUrl } = county;
    const { temporalAddress } = stack;
    const payloadKeys = payloadKeysOf(stack.payloadKeys);
    const client = lazyClient({ temporalAddress, temporalNamespace, payloadKeys });
    closing.push(() => client.connection.close());
    const port = await searchPort(API_PORT_FROM);
    const apiUrl = `http://127.0.0.1:${port}`;
    const environment = {
      ...environmentOf(stack, sink, dataDirectory),
      DATABASE_URL: databaseUrl,
      DATABASE_WORKER_URL: workerDatabaseUrl,
      TEMPORAL_NAMESPACE: temporalNamespace,
      PORT: String(port),
      PUBLIC_URL: apiUrl,
      ...settings,
    };
    const options = { dataDirectory, apiUrl, environment, register: stack.register };
    const temporal = { address: temporalAddress, namespace: temporalNamespace };
    const programs = [workerProgram(options, temporal), apiProgram(options)];
    const endedByThemselves: string[] = [];
    for (const program of programs) {
      const supervisor = new Supervisor(program, print);
      program.onUnexpectedExit(() => endedByThemselves.push(program.name));
      closing.push(() => program.stop());
      closing.push(() => supervisor.release());
    }
    await Promise.all(programs.map((program) => program.start()));
    const servers = [...programs, requireTemporal(stack)];
    const keepLogs = () => kept(dataDirectory, stack.dataDirectory);
    return {
      apiUrl,
      adminDatabaseUrl: county.adminDatabaseUrl,
      dataDirectory,
      dataSource,
      client,
      servers,
      endedByThemselves,
      keepLogs,
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function environmentOf(stack: LocalStack, sink: MailSink, dataDirectory: string) {
  return {
    DUBAN_MODE: 'demonstration',
    TEMPORAL_ADDRESS: stack.temporalAddress,
    DUBAN_PAYLOAD_KEYS: stack.payloadKeys,
    HOST: '127.0.0.1',
    DUBAN_DATA: dataDirectory,
    SMTP_URL: sink.url,
  };
}

function requireTemporal({ temporal }: LocalStack): ManagedProcess {
  if (temporal === null) throw new Error('a throw-away stack has a Temporal of its own');
  return temporal;
}

function kept(dataDirectory: string, stackDirectory: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-drill-logs-'));
  const logs = [
    join(dataDirectory, 'logs', 'api.log'),
    join(dataDirectory, 'logs', 'worker.log'),
    join(stackDirectory, 'stack', 'temporal.log'),
  ];
  for (const log of logs) if (existsSync(log)) copyFileSync(log, join(folder, basename(log)));
  return folder;
}
