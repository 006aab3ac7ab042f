/**
 * Statements on the data source's pool, for the principal of the moment where there is one. Named ones are prepared: the
 * statements on a command's path are long, and planning them anew each time would cost more than running them. TypeORM
 * itself does not name statements.
 */
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { currentPrincipal, type Principal } from './principal.js';

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
  return run<Row>(dataSource, { name, text, values: [...values] });
}

/** The same for a statement that is made anew each time. A write answers with the rows of its RETURNING. */
export async function runStatement<Row extends QueryResultRow>(
  dataSource: DataSource,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return run<Row>(dataSource, { text, values: [...values] });
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

interface Sent {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

async function run<Row extends QueryResultRow>(dataSource: DataSource, sent: Sent): Promise<Row[]> {
  // The driver has no pool then; a worker that shuts down should try again elsewhere.
  if (!dataSource.isInitialized) throw new Error('driver not connected');
  const pool = (dataSource.driver as { master?: unknown }).master as Pool;
  const principal = currentPrincipal();
  const { rows } = await (principal === null
    ? pool.query<Row>(sent)
    : runFor<Row>(await pool.connect(), principal, sent));
  return rows;
}

/** The principal ends with the transaction: the next one on this connection begins with nobody. */
async function runFor<Row extends QueryResultRow>(
  client: PoolClient,
  principal: Principal,
  sent: Sent,
): Promise<QueryResult<Row>> {
  // A connection that dies between two statements says so here, where nobody would hear it.
  const unheard = (): void => undefined;
  client.on('error', unheard);
  let broken = true;
  try {
    await client.query(beginFor(client, principal));
    const result = await client.query<Row>(sent);
    await client.query('COMMIT');
    broken = false;
    return result;
  } catch (fault) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw fault;
  } finally {
    client.removeListener('error', unheard);
    client.release(broken);
  }
}

/** One round trip; several statements at once take no parameters. */
function beginFor(client: PoolClient, { personId, today }: Principal): string {
  const settings = Object.entries({ 'duban.person_id': personId, 'duban.today': today })
    .map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`)
    .join(', ');
  return `BEGIN; SELECT ${settings}`;
}
