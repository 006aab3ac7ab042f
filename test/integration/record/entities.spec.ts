import type { ObjectLiteral } from 'typeorm';
import { ENTITIES, runMigrations } from '#libs/persistence';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(2);
}, 60_000);

afterAll(async () => {
  await database.close();
});

const TYPES: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
};

async function columnsOfTable(table: string): Promise<readonly string[]> {
  const rows = await database.owner.query<{ name: string; type: string; nullable: boolean }[]>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable
      FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return rows
    .map(({ name, type, nullable }) => `${name} ${TYPES[type] ?? type}${nullable ? ' null' : ''}`)
    .toSorted();
}

describe('entities', () => {
  it.each<[string, new () => ObjectLiteral]>(ENTITIES.map((entity) => [entity.name, entity]))(
    '%s has the columns of its table, no more and no fewer',
    async (_, entity) => {
      const { tableName, columns } = database.owner.getMetadata(entity);
      const described = columns
        .map(
          ({ databaseName, type, isArray, isNullable }) =>
            `${databaseName} ${String(type)}${isArray ? '[]' : ''}${isNullable ? ' null' : ''}`,
        )
        .toSorted();
      expect(described).toEqual(await columnsOfTable(tableName));
    },
  );

  it('describe every table', async () => {
    const rows = await database.owner.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    const described = ENTITIES.map((entity) => database.owner.getMetadata(entity).tableName);
    expect(described.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });
});

describe('migrations', () => {
  it('run once, also when two processes start together', async () => {
    expect(
      await Promise.all([runMigrations(database.adminUrl), runMigrations(database.adminUrl)]),
    ).toEqual([[], []]);
  });

  it('go back to an empty database', async () => {
    const { length } = database.owner.migrations;
    for (let step = 0; step < length; step += 1) {
      await database.owner.undoLastMigration({ transaction: 'each' });
    }
    const tables = await database.owner.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    expect(tables).toEqual([{ name: 'migrations' }]);
  });
});
