/**
 * Named prepared statements on the data source's pool: the statements on a command's path are long, and planning them
 * anew each time would cost more than running them. TypeORM itself does not name statements.
 */
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

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
  const pool = (dataSource.driver as { master?: unknown }).master as Pool;
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

/** The same inside the runner's transaction. */
export async function runPreparedWithin<Row extends QueryResultRow>(
  runner: QueryRunner,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = (await runner.connect()) as PoolClient;
  const { rows } = await client.query<Row>({ name, text, values: [...values] });
  return rows;
}
