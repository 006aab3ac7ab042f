/**
 * Roles and databases on the managed PostgreSQL.
 *
 * Three roles, so that the application never runs as one that may alter tables, bypass row-level security or drop the
 * append-only rules: `postgres` for this file, `duban_owner` for migrations, `duban_app` for the running application.
 * What the owner makes, the application may read and write; migrations revoke what it must not.
 */
import pg from 'pg';
import type { Secrets } from './secrets-file.js';

export interface DatabaseUrls {
  /** For the running application. */
  readonly url: string;
  /** For migrations and seeding: owns the database. */
  readonly adminUrl: string;
}

const ownerRole = 'duban_owner';
const applicationRole = 'duban_app';

export function adminUrl(port: number, secrets: Secrets, database = 'postgres'): string {
  return urlOf('postgres', secrets.superuser, port, database);
}

export function databaseUrls(port: number, secrets: Secrets, database: string): DatabaseUrls {
  return {
    url: urlOf(applicationRole, secrets.application, port, database),
    adminUrl: urlOf(ownerRole, secrets.owner, port, database),
  };
}

/** Makes the two roles where they are missing and sets their passwords. */
export async function ensureRoles(port: number, secrets: Secrets): Promise<void> {
  await onDatabase(adminUrl(port, secrets), async (client) => {
    for (const [role, password] of [
      [ownerRole, secrets.owner],
      [applicationRole, secrets.application],
    ] as const) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    }
    // A migration may grant to a role, or make one of its own, but is no superuser.
    await client.query(`ALTER ROLE ${ownerRole} CREATEROLE`);
  });
}

/** Makes a database owned by `duban_owner` and open to `duban_app`; does nothing when there is one of that name. */
export async function ensureDatabase(
  port: number,
  secrets: Secrets,
  name: string,
): Promise<DatabaseUrls> {
  await onDatabase(adminUrl(port, secrets), async (client) => {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount !== 0) return;
    const quoted = client.escapeIdentifier(name);
    await client.query(`CREATE DATABASE ${quoted} OWNER ${ownerRole}`);
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  });
  await onDatabase(adminUrl(port, secrets, name), async (client) => {
    await client.query(
      `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(name)} TO ${applicationRole}`,
    );
    await client.query(`ALTER SCHEMA public OWNER TO ${ownerRole}`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${applicationRole}`);
    for (const grant of [
      'SELECT, INSERT, UPDATE, DELETE ON TABLES',
      'USAGE, SELECT ON SEQUENCES',
      'USAGE ON SCHEMAS',
    ]) {
      await client.query(
        `ALTER DEFAULT PRIVILEGES FOR ROLE ${ownerRole} GRANT ${grant} TO ${applicationRole}`,
      );
    }
  });
  return databaseUrls(port, secrets, name);
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
