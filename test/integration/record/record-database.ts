/** An empty, migrated database of its own for each spec file, on the stack of the tests. */
import { randomUUID } from 'node:crypto';
import { createDataSource, runMigrations } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import pg from 'pg';

export interface RecordDatabase {
  /** As the running application: the role without rights to alter histories. */
  readonly app: DataSource;
  /** As the role that owns the tables. */
  readonly owner: DataSource;
  readonly url: string;
  readonly adminUrl: string;
  close(): Promise<void>;
}

export async function openRecordDatabase(poolSize = 10): Promise<RecordDatabase> {
  const { url, adminUrl } = await createDatabase(`record_${randomUUID().replaceAll('-', '')}`);
  await runMigrations(adminUrl);
  const app = createDataSource(url, { poolSize });
  const owner = createDataSource(adminUrl, { poolSize: 2 });
  await Promise.all([app.initialize(), owner.initialize()]);
  return {
    app,
    owner,
    url,
    adminUrl,
    close: async () => {
      await Promise.all([app.destroy(), owner.destroy()]);
    },
  };
}

async function createDatabase(name: string): Promise<{ url: string; adminUrl: string }> {
  const at = (role: string, db: string) => `postgresql://${role}@127.0.0.1:15999/${db}`;
  const c = new pg.Client({ connectionString: at('postgres', 'postgres') });
  await c.connect();
  await c.query(`CREATE DATABASE ${name} OWNER duban_owner`);
  await c.end();
  const d = new pg.Client({ connectionString: at('postgres', name) });
  await d.connect();
  await d.query(
    'ALTER SCHEMA public OWNER TO duban_owner; GRANT USAGE ON SCHEMA public TO duban_app; ALTER DEFAULT PRIVILEGES FOR ROLE duban_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO duban_app',
  );
  await d.end();
  return { url: at('duban_app', name), adminUrl: at('duban_owner', name) };
}
