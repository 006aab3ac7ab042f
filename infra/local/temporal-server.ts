/**
 * The managed Temporal of one data folder, as a server on the managed PostgreSQL or as the official dev server.
 *
 * Both listen on loopback only, because neither asks who is calling.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config';
import { Connection } from '@temporalio/client';
import { adminUrl, onDatabase } from './databases.js';
import { findTemporal } from './find-temporal.js';
import type { Log } from './log.js';
import { ManagedProcess, type ProcessPlan } from './managed-process.js';
import { claimPorts } from './ports.js';
import type { ProcessRegister } from './process-register.js';
import type { Secrets } from './secrets-file.js';
import {
  dynamicSettings,
  temporalPortNames,
  type TemporalPorts,
  writeServerConfig,
} from './temporal-config.js';
import type { TemporalProgram } from './temporal-program.js';
import { ensureTemporalSchema } from './temporal-schema.js';

export interface TemporalOptions {
  readonly folder: string;
  readonly postgresPort: number;
  readonly secrets: Secrets;
  readonly register: ProcessRegister;
  readonly cacheDirectory: string;
  readonly searchPath: readonly string[];
  readonly log: Log;
  readonly abort?: AbortSignal;
}

export interface RunningTemporal {
  readonly process: ManagedProcess;
  readonly address: string;
}

type Command = Pick<ProcessPlan, 'file' | 'args' | 'environment'>;

export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const folder = temporalFolder(options.folder);
  mkdirSync(folder, { recursive: true });
  const program = await findProgram(folder, options);
  const ports = await claimPorts(folder, temporalPortNames);
  const address = `127.0.0.1:${ports.frontend}`;
  const command =
    program.kind === 'server'
      ? await serverCommand(program, folder, ports, options)
      : devServerCommand(program.temporal, folder, ports.frontend);
  const server = new ManagedProcess(
    {
      ...command,
      name: 'Temporal',
      logFile: join(options.folder, 'temporal.log'),
      stopSignal: 'SIGTERM',
      graceMs: 20_000,
      readyWithinMs: 90_000,
      probe: () => probe(address),
    },
    options.register,
  );
  await server.start();
  return { process: server, address };
}

/** Where Temporal's ports and configuration are, given the folder of the whole stack. */
export function temporalFolder(stackFolder: string): string {
  return join(stackFolder, 'temporal');
}

/** Keeps to the kind of server that made this folder's state: the other kind would not find the running cases. */
async function findProgram(folder: string, options: TemporalOptions): Promise<TemporalProgram> {
  const file = join(folder, 'kind.json');
  const program = await findTemporal({ ...options, kind: readKind(file) });
  writeFileSync(file, JSON.stringify(program.kind));
  return program;
}

function readKind(file: string): TemporalProgram['kind'] | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TemporalProgram['kind'];
  } catch {
    return null;
  }
}

async function serverCommand(
  program: Extract<TemporalProgram, { kind: 'server' }>,
  folder: string,
  ports: TemporalPorts,
  { postgresPort, secrets, log }: TemporalOptions,
): Promise<Command> {
  await ensureTemporalSchema(program.sqlTool, postgresPort, secrets, log);
  await forgetFormerMembers(postgresPort, secrets);
  const config = writeServerConfig(folder, ports, postgresPort);
  return {
    file: program.server,
    args: ['--config-file', config, '--allow-no-auth', 'start'],
    environment: childEnvironment({ TEMPORAL_STORE_PASSWORD: secrets.superuser }),
  };
}

/**
 * After a `kill -9` the database still lists the dead server's ports as live members, and a new server waits for
 * them before it serves. Nobody else is a member of this cluster, so the list is emptied.
 */
async function forgetFormerMembers(postgresPort: number, secrets: Secrets): Promise<void> {
  await onDatabase(adminUrl(postgresPort, secrets, 'temporal'), (client) =>
    client.query('DELETE FROM cluster_membership'),
  );
}

function devServerCommand(temporal: string, folder: string, port: number): Command {
  const settings = dynamicSettings().flatMap((setting) => ['--dynamic-config-value', setting]);
  const store = ['--db-filename', join(folder, 'dev-server.sqlite')];
  return {
    file: temporal,
    args: ['server', 'start-dev', '--headless', '--port', String(port), ...store, ...settings],
    environment: childEnvironment({}),
  };
}

/** Answers when the frontend serves and history has taken its shards, which a mere open port does not show. */
async function probe(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2000 });
  try {
    await connection.withDeadline(Date.now() + 2000, () =>
      connection.workflowService.describeNamespace({ namespace: 'temporal-system' }),
    );
  } finally {
    await connection.close();
  }
}
