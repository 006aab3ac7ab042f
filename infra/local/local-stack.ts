/**
 * PostgreSQL and Temporal for one data folder: what is given is used, what is missing is started.
 *
 * `npm start`, the tests, the rehearsal, the drills and the benchmarks all stand on this one function, so that a
 * fault found by one of them is a fault of all, and none of them mocks a server.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStackConfig } from '#libs/config';
import { type DatabaseUrls, ensureDatabase, ensureRoles } from './databases.js';
import { tryLock } from './file-lock.js';
import type { Log } from './log.js';
import type { ManagedProcess } from './managed-process.js';
import { claimPorts } from './ports.js';
import { startPostgres } from './postgres-server.js';
import { ProcessRegister } from './process-register.js';
import { readOrMakeSecrets, type Secrets } from './secrets-file.js';
import { startTemporal } from './temporal-server.js';

export interface LocalStackOptions {
  /** Everything that the servers keep is under this folder. */
  readonly dataDirectory: string;
  readonly log: Log;
  /** Servers that exist already; absent ones are started. */
  readonly given?: {
    readonly databaseUrl: string | null;
    readonly workerDatabaseUrl: string | null;
    readonly adminDatabaseUrl: string | null;
    readonly temporalAddress: string | null;
  };
  /** false: faster, and a crash of the machine may lose everything. Default true. */
  readonly durable?: boolean;
  /** Breaks off a long preparation, i.e. the building of Temporal. */
  readonly abort?: AbortSignal;
}

/** What a program needs that uses a stack without owning it. */
export interface ReachableStack {
  /** The database `duban`, as the API's role. */
  readonly databaseUrl: string;
  /** The same as the worker's role. */
  readonly workerDatabaseUrl: string;
  /** The same as the role that owns the tables. */
  readonly adminDatabaseUrl: string;
  readonly temporalAddress: string;
  /** As in DUBAN_PAYLOAD_KEYS; of this data folder's own. */
  readonly payloadKeys: string;
  /** Makes an empty database on the managed PostgreSQL; a fault where PostgreSQL was given. */
  createDatabase(name: string): Promise<DatabaseUrls>;
}

export interface LocalStack extends ReachableStack {
  readonly dataDirectory: string;
  /** null where the server was given. */
  readonly postgres: ManagedProcess | null;
  readonly temporal: ManagedProcess | null;
  /** Where a program that depends on the stack is noted, so that the next start finds what a crash left behind. */
  readonly register: ProcessRegister;
  /** Ends Temporal, then PostgreSQL, and lets the next start have the folder. */
  stop(): Promise<void>;
}

interface Managed {
  readonly port: number;
  readonly secrets: Secrets;
  readonly postgres: ManagedProcess;
  readonly temporal: { readonly process: ManagedProcess; readonly address: string } | null;
}

const leftoverGraceMs = 15_000;

export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const given = options.given ?? {
    databaseUrl: null,
    workerDatabaseUrl: null,
    adminDatabaseUrl: null,
    temporalAddress: null,
  };
  const folder = join(options.dataDirectory, 'stack');
  // PostgreSQL's own user passes through these folders; what is secret in them is closed file by file.
  for (const path of [options.dataDirectory, folder])
    mkdirSync(path, { recursive: true, mode: 0o755 });
  const lock = tryLock(join(folder, 'stack.lock'));
  if (!lock.held) {
    throw new Error(
      `The servers of ${options.dataDirectory} are already run by process ${lock.holderPid}: stop it first, or set DUBAN_DATA to another folder.`,
    );
  }
  const register = new ProcessRegister(folder);
  const secrets = readOrMakeSecrets(folder);
  try {
    const left = await register.endLeftovers(leftoverGraceMs);
    if (left.length > 0)
      options.log(`Ended what an earlier start had left running: ${left.join(', ')}.`);
    const managed =
      given.databaseUrl !== null && given.temporalAddress !== null
        ? null
        : await startServers(folder, secrets, register, options, given.temporalAddress === null);
    return await compose(managed, given, {
      dataDirectory: options.dataDirectory,
      payloadKeys: secrets.payloadKeys,
      register,
      release: () => lock.release(),
    });
  } catch (fault) {
    await register.endLeftovers(leftoverGraceMs);
    lock.release();
    throw fault;
  }
}

async function startServers(
  folder: string,
  secrets: Secrets,
  register: ProcessRegister,
  { log, abort, durable = true }: LocalStackOptions,
  withTemporal: boolean,
): Promise<Managed> {
  const { postgres: port } = await claimPorts(folder, ['postgres']);
  const postgres = await startPostgres({ folder, port, secrets, register, log, durable });
  await ensureRoles(port, secrets);
  const { cacheDirectory, searchPath } = readStackConfig();
  const temporal = withTemporal
    ? await startTemporal({
        folder,
        postgresPort: port,
        secrets,
        register,
        cacheDirectory,
        searchPath,
        log,
        ...(abort && { abort }),
      })
    : null;
  return { port, secrets, postgres, temporal };
}

async function compose(
  managed: Managed | null,
  given: NonNullable<LocalStackOptions['given']>,
  own: {
    dataDirectory: string;
    payloadKeys: string;
    register: ProcessRegister;
    release: () => void;
  },
): Promise<LocalStack> {
  const createDatabase = (name: string): Promise<DatabaseUrls> => {
    if (managed === null) {
      throw new Error('Databases are only made on the managed PostgreSQL: unset DATABASE_URL.');
    }
    return ensureDatabase(managed.port, managed.secrets, name);
  };
  const urls =
    given.databaseUrl === null
      ? await createDatabase('duban')
      : {
          url: given.databaseUrl,
          workerUrl: given.workerDatabaseUrl ?? given.databaseUrl,
          adminUrl: given.adminDatabaseUrl ?? given.databaseUrl,
        };
  const temporalAddress = given.temporalAddress ?? managed?.temporal?.address;
  if (temporalAddress === undefined)
    throw new Error('Temporal is neither given nor started: set TEMPORAL_ADDRESS.');
  return {
    databaseUrl: urls.url,
    workerDatabaseUrl: urls.workerUrl,
    adminDatabaseUrl: urls.adminUrl,
    temporalAddress,
    payloadKeys: own.payloadKeys,
    postgres: managed?.postgres ?? null,
    temporal: managed?.temporal?.process ?? null,
    dataDirectory: own.dataDirectory,
    register: own.register,
    createDatabase,
    stop: async () => {
      await managed?.temporal?.process.stop();
      await managed?.postgres.stop();
      own.release();
    },
  };
}
