/**
 * Makes and updates Temporal's own two databases with Temporal's own schema tool.
 *
 * The tool is idempotent from the second step on; a server on a half-made schema refuses to start, so a schema that
 * was broken off while it was being made is dropped and made again.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from '#libs/config';
import { adminUrl, onDatabase } from './databases.js';
import type { Log } from './log.js';
import type { Secrets } from './secrets-file.js';

const run = promisify(execFile);

const stores = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
];

export async function ensureTemporalSchema(
  sqlTool: string,
  port: number,
  secrets: Secrets,
  log: Log,
): Promise<void> {
  for (const { database, schema } of stores) {
    const tool = (args: readonly string[]): Promise<unknown> =>
      runTool(sqlTool, args, database, port, secrets.superuser);
    if (!(await exists(database, port, secrets))) {
      log(`Making Temporal's database ${database}.`);
      // Made under another name and renamed: a database of this name is one whose schema was finished.
      await makeStore(database, schema, sqlTool, port, secrets);
    } else {
      await tool(['update-schema', '--schema-name', schema]);
    }
  }
}

async function makeStore(
  database: string,
  schema: string,
  sqlTool: string,
  port: number,
  secrets: Secrets,
): Promise<void> {
  const unfinished = `${database}_unfinished`;
  const server = adminUrl(port, secrets);
  await onDatabase(server, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
    await client.query(`CREATE DATABASE ${unfinished}`);
  });
  for (const args of [
    ['setup-schema', '-v', '0.0'],
    ['update-schema', '--schema-name', schema],
  ]) {
    await runTool(sqlTool, args, unfinished, port, secrets.superuser);
  }
  await onDatabase(server, (client) =>
    client.query(`ALTER DATABASE ${unfinished} RENAME TO ${database}`),
  );
}

async function exists(database: string, port: number, secrets: Secrets): Promise<boolean> {
  return onDatabase(adminUrl(port, secrets), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    return found.rowCount !== 0;
  });
}

async function runTool(
  sqlTool: string,
  args: readonly string[],
  database: string,
  port: number,
  password: string,
): Promise<void> {
  const server = ['--plugin', 'postgres12_pgx', '--endpoint', '127.0.0.1', '--port', String(port)];
  try {
    await run(sqlTool, [...server, '--user', 'postgres', '--database', database, ...args], {
      env: childEnvironment({ SQL_PASSWORD: password }),
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (fault) {
    const said = (fault as { stderr?: string }).stderr?.trim().split('\n').slice(-3).join('\n');
    throw new Error(`Temporal's database ${database} could not be brought up to date: ${said}`, {
      cause: fault,
    });
  }
}
