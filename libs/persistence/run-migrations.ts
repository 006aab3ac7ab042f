/** Brings a database up to date: migrations, then who may do what, and the rules that this release ships. */
import { grantAccess } from './access/grant-access.js';
import { createDataSource } from './data-source.js';
import { adoptShippedRules } from './rules/shipped-rules.js';

/** Any number, the same in every release: two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 4_210_815;

/** `url` is that of the role that owns the tables. Returns the names of the migrations that ran now. */
export async function runMigrations(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource(url, {
    poolSize: 3,
    applicationName: 'duban-migrations',
    statementTimeoutMs: 0,
  });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    await grantAccess(dataSource);
    await adoptShippedRules(dataSource);
    return ran.map(({ name }) => name);
  } finally {
    // Ending the connection would release it as well; the pool may keep the connection a moment longer.
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
    await dataSource.destroy();
  }
}
