/**
 * Makes and updates Temporal's own two databases with Temporal's own schema tool.
 *
 * A server on a half-made schema refuses to start and the tool cannot go on from there. So a database whose schema was
 * finished once carries a mark, and one without the mark, which never held anything, is dropped and made again.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from '#libs/config';
import { adminUrl, onDatabase } from './databases.js';
import type { Log } from './log.js';
import type { Secrets } from './secrets-file.js';

const run = promisify(execFile);

interface Store {
  readonly database: 'temporal' | 'temporal_visibility';
  readonly schema: string;
}

const stores: readonly Store[] = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
];

const finishedMark = 'schema finished';

export async function ensureTemporalSchema(
  sqlTool: string,
  port: number,
  secrets: Secrets,
  log: Log,
): Promise<void> {
  const tool = (database: string, args: readonly string[]): Promise<void> =>
    runTool(sqlTool, database, port, secrets.superuser, args);
  for (const { database, schema } of stores) {
    const finished = await isFinished(database, port, secrets);
    if (!finished) {
      log(`Making Temporal's database ${database}.`);
      await makeEmpty(database, port, secrets);
      await tool(database, ['setup-schema', '-v', '0.0']);
    }
    await tool(database, ['update-schema', '--schema-name', schema]);
    if (!finished) await markFinished(database, port, secrets);
  }
}

async function isFinished(
  database: Store['database'],
  port: number,
  secrets: Secrets,
): Promise<boolean> {
  return onDatabase(adminUrl(port, secrets), async (client) => {
    const found = await client.query(
      `SELECT 1 FROM pg_database WHERE datname = $1 AND shobj_description(oid, 'pg_database') = $2`,
      [database, finishedMark],
    );
    return found.rowCount !== 0;
  });
}

async function makeEmpty(
  database: Store['database'],
  port: number,
  secrets: Secrets,
): Promise<void> {
  await onDatabase(adminUrl(port, secrets), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database}`);
    await client.query(`CREATE DATABASE ${database}`);
  });
}

async function markFinished(
  database: Store['database'],
  port: number,
  secrets: Secrets,
): Promise<void> {
  await onDatabase(adminUrl(port, secrets), (client) =>
    client.query(`COMMENT ON DATABASE ${database} IS '${finishedMark}'`),
  );
}

async function runTool(
  sqlTool: string,
  database: string,
  port: number,
  password: string,
  args: readonly string[],
): Promise<void> {
  const server = ['--plugin', 'postgres12_pgx', '--endpoint', '127.0.0.1', '--port', String(port)];
  try {
    await run(sqlTool, [...server, '--user', 'postgres', '--database', database, ...args], {
      env: childEnvironment({ SQL_PASSWORD: password }),
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (fault) {
    const said = (fault as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? '';
    throw new Error(`Temporal's database ${database} could not be brought up to date: ${said}`, {
      cause: fault,
    });
  }
}
