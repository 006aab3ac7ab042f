/** A ledger of a given size: the sample's real cases, copied by SQL under new numbers, spread over units and dates. */
import { createDataSource } from '#libs/persistence';

/** What a copy has of its own; every other column is that of the case it was copied from. */
const OF_THE_COPY: Readonly<Record<string, string>> = {
  case_id: 'k.case_id',
  ledger_number: `'bench-' || k.serial`,
  ledger_serial: 'k.serial',
  place: 't.place / 10000000 * 10000000 + k.serial',
};

const TABLES = ['cases', 'case_units', 'case_texts'] as const;

/** Copies the cases that are there until there are `size`. `adminUrl` is that of the role that owns the tables. */
export async function fillLedger(adminUrl: string, size: number): Promise<void> {
  const owner = createDataSource(adminUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await owner.initialize();
  try {
    await owner.query(
      `CREATE TEMP TABLE copies AS
        SELECT c.case_id AS from_id, gen_random_uuid() AS case_id, copied.serial
        FROM generate_series((SELECT max(ledger_serial) + 1 FROM cases), $1::integer) AS copied (serial)
        JOIN (SELECT case_id, row_number() OVER (ORDER BY ledger_serial) - 1 AS place, count(*) OVER () AS total
          FROM cases WHERE ledger_serial <= 114) c ON c.place = copied.serial % c.total`,
      [size],
    );
    const grams = await dropIndex(owner, 'case_texts_by_gram');
    for (const table of TABLES) {
      const columns = await insertableColumns(owner, table);
      const values = columns.map((column) => OF_THE_COPY[column] ?? `t.${column}`);
      await owner.query(
        `INSERT INTO ${table} (${columns.join(', ')})
          SELECT ${values.join(', ')} FROM copies k JOIN ${table} t ON t.case_id = k.from_id`,
      );
    }
    await owner.query(grams);
    await owner.query('DROP TABLE copies');
    // Otherwise the server does it by itself in the middle of a measurement.
    await owner.query('VACUUM ANALYZE cases, case_units, case_texts');
  } finally {
    await owner.destroy();
  }
}

type Owner = ReturnType<typeof createDataSource>;

/** Filled first and indexed afterwards, it takes seconds instead of minutes. Returns what makes it again. */
async function dropIndex(owner: Owner, name: string): Promise<string> {
  const [index] = await owner.query<{ definition: string }[]>(
    'SELECT pg_get_indexdef($1::regclass) AS definition',
    [name],
  );
  await owner.query(`DROP INDEX ${name}`);
  return index?.definition ?? '';
}

async function insertableColumns(owner: Owner, table: string): Promise<readonly string[]> {
  const rows = await owner.query<{ column_name: string }[]>(
    `SELECT column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ column_name }) => column_name);
}
