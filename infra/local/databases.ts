/**
 * Roles and databases on the managed PostgreSQL.
 *
 * Four roles, so that no running program may alter tables, bypass row-level security or drop the append-only rules:
 * `postgres` for this file, `duban_owner` for migrations, `duban_api` and `duban_worker` for the two programs. What the
 * owner makes is closed to both until the list of table access opens it.
 */
import pg from 'pg';
import type { Secrets } from './secrets-file.js';

export interface DatabaseUrls {
  /** For the API: bound by row-level security. */
  readonly url: string;
  /** For the worker: writes cases. */
  readonly workerUrl: string;
  /** For migrations and seeding: owns the database. */
  readonly adminUrl: string;
}

const ownerRole = 'duban_owner';
const apiRole = 'duban_api';
const workerRole = 'duban_worker';
/** The one role that the application had before; databases of earlier releases know it. */
const formerRole = 'duban_app';

const bound = 'NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

export function adminUrl(port: number, secrets: Secrets, database = 'postgres'): string {
  return urlOf('postgres', secrets.superuser, port, database);
}

export function databaseUrls(port: number, secrets: Secrets, database: string): DatabaseUrls {
  return {
    url: urlOf(apiRole, secrets.api, port, database),
    workerUrl: urlOf(workerRole, secrets.worker, port, database),
    adminUrl: urlOf(ownerRole, secrets.owner, port, database),
  };
}

/** Makes the roles where they are missing, and sets their passwords and what they may never do. */
export async function ensureRoles(port: number, secrets: Secrets): Promise<void> {
  await onDatabase(adminUrl(port, secrets), async (client) => {
    for (const [role, password, rights] of [
      // A migration may grant to a role, or make one of its own, but is no superuser.
      [ownerRole, secrets.owner, 'NOSUPERUSER NOBYPASSRLS CREATEROLE'],
      [apiRole, secrets.api, bound],
      [workerRole, secrets.worker, bound],
    ] as const) {
      const verb = (await hasRole(client, role)) ? 'ALTER' : 'CREATE';
      await client.query(
        `${verb} ROLE ${role} LOGIN ${rights} PASSWORD ${client.escapeLiteral(password)}`,
      );
    }
    if (await hasRole(client, formerRole)) {
      await client.query(`ALTER ROLE ${formerRole} NOLOGIN PASSWORD NULL`);
    }
  });
}

/** Makes a database owned by `duban_owner`; one of that name that is there already is only opened to the two roles. */
export async function ensureDatabase(
  port: number,
  secrets: Secrets,
  name: string,
): Promise<DatabaseUrls> {
  await onDatabase(adminUrl(port, secrets), async (client) => {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    const quoted = client.escapeIdentifier(name);
    if (known.rowCount === 0) {
      await client.query(`CREATE DATABASE ${quoted} OWNER ${ownerRole}`);
      await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
    }
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${apiRole}, ${workerRole}`);
    if (await hasRole(client, formerRole)) {
      await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM ${formerRole}`);
    }
  });
  await onDatabase(adminUrl(port, secrets, name), async (client) => {
    await client.query(`ALTER SCHEMA public OWNER TO ${ownerRole}`);
  });
  return databaseUrls(port, secrets, name);
}

async function hasRole(client: pg.Client, role: string): Promise<boolean> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  return known.rowCount !== 0;
}

export async function onDatabase<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
