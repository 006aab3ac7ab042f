/**
 * Where a command finds its servers: what the environment says, and for the rest the `npm start` that runs in this
 * folder.
 */
import { ConfigurationError, readConfig, type DubanConfig, type Environment } from '#libs/config';
import { createDataSource } from '#libs/persistence';
import { runningEnvironment } from '#infra/local';
import type { DataSource } from 'typeorm';
import { CommandFailure } from './output/fault-sentence.js';

/** Stands in for servers that a command does not use; it leads nowhere. */
const NO_SERVERS: Environment = {
  DATABASE_URL: 'postgres://nowhere.invalid/duban',
  TEMPORAL_ADDRESS: 'nowhere.invalid:7233',
};

export function surroundings(): DubanConfig {
  const running = runningEnvironment();
  try {
    return readConfig(undefined, running ?? {});
  } catch (fault) {
    if (running !== null || !(fault instanceof ConfigurationError)) throw fault;
    throw new CommandFailure(
      `Nothing runs in this folder (${fault.variables.join(', ')}): type \`npm start\` first.`,
    );
  }
}

/** For commands that only need the mode and the data folder, whether anything runs or not. */
export function surroundingsWithoutServers(): DubanConfig {
  return readConfig(undefined, { ...NO_SERVERS, ...runningEnvironment() });
}

/**
 * Lends a connection as the role that owns the tables, or else as the worker's, and closes it. The API's role would not
 * do: it sees nothing without a person, and a check of nothing finds nothing wrong.
 */
export async function withDatabase<Result>(
  config: DubanConfig,
  work: (dataSource: DataSource) => Promise<Result>,
  { readsOnly = false }: { readonly readsOnly?: boolean } = {},
): Promise<Result> {
  const url = config.adminDatabaseUrl ?? config.workerDatabaseUrl;
  if (url === null) {
    throw new CommandFailure(
      'Set DATABASE_ADMIN_URL or DATABASE_WORKER_URL: this reads all cases.',
    );
  }
  const dataSource = createDataSource(url, {
    poolSize: 4,
    applicationName: 'duban-cli',
    statementTimeoutMs: 60_000,
    readsOnly,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
