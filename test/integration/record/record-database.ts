/** An empty, migrated database of its own for each spec file, on the stack of the tests. */
import { createDataSource, runMigrations } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { testStack } from '../../run/test-stack.js';

export interface RecordDatabase {
  /** As the API: it sees the cases of the person for whom it acts (`actingAs`). */
  readonly api: DataSource;
  /** As the worker: it sees and writes all cases, and may alter no history. */
  readonly worker: DataSource;
  /** As the role that owns the tables. */
  readonly owner: DataSource;
  readonly url: string;
  readonly workerUrl: string;
  readonly adminUrl: string;
  close(): Promise<void>;
}

export async function openRecordDatabase(poolSize = 10): Promise<RecordDatabase> {
  const { url, workerUrl, adminUrl } = await testStack().freshDatabase();
  await runMigrations(adminUrl);
  const api = createDataSource(url, { poolSize });
  const worker = createDataSource(workerUrl, { poolSize });
  const owner = createDataSource(adminUrl, { poolSize: 2 });
  await Promise.all([api, worker, owner].map((each) => each.initialize()));
  return {
    api,
    worker,
    owner,
    url,
    workerUrl,
    adminUrl,
    close: async () => {
      await Promise.all([api, worker, owner].map((each) => each.destroy()));
    },
  };
}
