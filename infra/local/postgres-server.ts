/**
 * The managed PostgreSQL of one data folder: made once, started, recovered after a crash.
 *
 * The database files are made beside their place and renamed into it, so a start that is killed while making them
 * leaves nothing that the next start takes for a database.
 */
import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '#libs/config';
import pg from 'pg';
import { adminUrl } from './databases.js';
import type { Log } from './log.js';
import { ManagedProcess } from './managed-process.js';
import {
  databaseFolder,
  findPostgresPrograms,
  type PostgresPrograms,
} from './postgres-programs.js';
import { endProcess, identify } from './process-identity.js';
import type { ProcessRegister } from './process-register.js';
import type { Secrets } from './secrets-file.js';

const run = promisify(execFile);

export interface PostgresOptions {
  readonly folder: string;
  readonly port: number;
  readonly secrets: Secrets;
  readonly register: ProcessRegister;
  readonly log: Log;
  /** false: a crash of the machine may lose everything; for throw-away stacks only. */
  readonly durable: boolean;
}

export async function startPostgres(options: PostgresOptions): Promise<ManagedProcess> {
  const programs = findPostgresPrograms();
  const data = databaseFolder(options.folder, programs.user);
  if (existsSync(data)) refuseOtherVersion(data, programs.major);
  else await makeDatabaseFiles(data, programs, options);
  await endForgottenServer(data);
  const server = new ManagedProcess(
    {
      name: 'PostgreSQL',
      file: programs.postgres,
      args: ['-D', data, '-p', String(options.port), ...settings(options.durable)],
      environment: childEnvironment({ LC_MESSAGES: 'C', TZ: 'UTC' }),
      logFile: join(options.folder, 'postgres.log'),
      stopSignal: 'SIGINT',
      graceMs: 30_000,
      readyWithinMs: 60_000,
      probe: () => probe(options),
      ...(programs.user && { user: programs.user }),
    },
    options.register,
  );
  await server.start();
  return server;
}

function settings(durable: boolean): string[] {
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function makeDatabaseFiles(
  data: string,
  programs: PostgresPrograms,
  { folder, secrets, log }: PostgresOptions,
): Promise<void> {
  log('Making the PostgreSQL database files.');
  const unfinished = `${data}.unfinished`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (programs.user) {
    for (const path of [unfinished, passwordFile]) {
      chownSync(path, programs.user.uid, programs.user.gid);
    }
  }
  // One locale on every machine: the order of a list must not depend on where the files were made.
  const locale = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await run(programs.initdb, [`--pgdata=${unfinished}`, '--no-sync', ...access, ...locale], {
      env: childEnvironment({ LC_ALL: 'C' }),
      cwd: folder,
      ...programs.user,
    });
  } catch (fault) {
    const reason = (fault as { stderr?: string }).stderr?.trim() ?? String(fault);
    throw new Error(`PostgreSQL could not make its database files in ${data}: ${reason}`, {
      cause: fault,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, data);
}

function refuseOtherVersion(data: string, major: string): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new Error(
    `The database files in ${data} are of PostgreSQL ${made} but version ${major} is installed: ` +
      `export them with ${made} first, or move the folder away to begin anew.`,
  );
}

/** Ends a server of these files that no register knows, and removes a lock whose number now names somebody else. */
async function endForgottenServer(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const identity = identify(pid);
  if (identity !== null && commandOf(pid).includes(data))
    await endProcess(identity, 'SIGINT', 30_000);
  rmSync(lock, { force: true });
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function probe({ secrets, port }: PostgresOptions): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(port, secrets) });
  await client.connect();
  await client.end();
}
