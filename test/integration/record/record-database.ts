/** An empty, migrated database of its own for each spec file, on the stack of the tests. */
import { createDataSource, runMigrations } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { testStack } from '../../run/test-stack.js';

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
  const { url, adminUrl } = await testStack().freshDatabase();
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
