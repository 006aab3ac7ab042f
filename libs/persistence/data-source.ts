/**
 * The connection to the record. No schema is ever synchronised from entities: migrations are the only way in which
 * tables change, each in its own transaction.
 */
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { MIGRATIONS } from './migrations/index.js';

export interface DataSourceOptions {
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  /** As pg_stat_activity shows it; default `duban`. */
  readonly applicationName?: string;
  /** 0 for none; default 15 s: a command fails fast instead of holding its case (design §2). */
  readonly statementTimeoutMs?: number;
  /** True: the database itself refuses every write of these connections. */
  readonly readsOnly?: boolean;
}

/** Not yet connected; call `initialize()`, and `destroy()` at the end. */
export function createDataSource(url: string, options: DataSourceOptions = {}): DataSource {
  const { poolSize = 10, applicationName = 'duban', statementTimeoutMs = 15_000 } = options;
  const readsOnly = options.readsOnly === true && {
    options: '-c default_transaction_read_only=on',
  };
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    extra: { statement_timeout: statementTimeoutMs, keepAlive: true, ...readsOnly },
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // Migrations make the extensions; TypeORM would try at every connection, as whatever role that is.
    installExtensions: false,
    logging: false,
  });
}
