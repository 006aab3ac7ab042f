/** A ledger of a given size: the sample's real cases, copied by SQL under new numbers, spread over units and dates. */
import { createDataSource } from '#libs/persistence';

const TABLES = ['cases', 'case_units', 'case_texts'] as const;

/** Copies the cases that are there until there are `size`. `adminUrl` is that of the role that owns the tables. */
export async function fillLedger(adminUrl: string, size: number): Promise<void> {
  const owner = createDataSource(adminUrl, { poolSize: 1, statementTimeoutMs: 0 });
  await owner.initialize();
  try {
    await owner.query(
      `CREATE TEMP TABLE copies AS
        SELECT c.case_id AS from_id, gen_random_uuid() AS case_id, copied.serial,
          row_number() OVER (ORDER BY copied.serial) AS number
        FROM generate_series((SELECT max(ledger_serial) + 1 FROM cases), $1::integer) AS copied (serial)
        JOIN (SELECT case_id, row_number() OVER (ORDER BY ledger_serial) - 1 AS place, count(*) OVER () AS total
          FROM cases WHERE ledger_serial <= 114) c ON c.place = copied.serial % c.total`,
      [size],
    );
    for (const table of TABLES) {
      const columns = await insertableColumns(owner, table);
      const names = columns.join(', ');
      const values = columns.map((column) => `(r).${column}`).join(', ');
      await owner.query(
        `INSERT INTO ${table} (${names}) SELECT ${values} FROM (
          SELECT jsonb_populate_record(t, jsonb_build_object('case_id', k.case_id,
            'ledger_number', 'bench-' || k.serial, 'ledger_serial', k.serial,
            'place', coalesce((to_jsonb(t) ->> 'place')::bigint / 10000000, 0) * 10000000 + k.serial)) AS r
          FROM copies k JOIN ${table} t ON t.case_id = k.from_id) copied`,
      );
    }
    await owner.query('DROP TABLE copies');
    await owner.query('ANALYZE cases, case_units, case_texts');
  } finally {
    await owner.destroy();
  }
}

async function insertableColumns(
  owner: ReturnType<typeof createDataSource>,
  table: string,
): Promise<readonly string[]> {
  const rows = await owner.query<{ column_name: string }[]>(
    `SELECT column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ column_name }) => column_name);
}
