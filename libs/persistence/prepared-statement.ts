/**
 * Named prepared statements on the data source's pool: the statements on a command's path are long, and planning them
 * anew each time would cost more than running them. TypeORM itself does not name statements.
 */
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

export interface PreparedStatement {
  /** Unique for its text: a connection keeps the first text that it saw under a name. */
  readonly name: string;
  readonly text: string;
}

/** Runs in its own transaction on any connection of the pool. */
export async function runPrepared<Row extends QueryResultRow>(
  dataSource: DataSource,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  // The driver has no pool then; a worker that shuts down should try again elsewhere.
  if (!dataSource.isInitialized) throw new Error('driver not connected');
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}
