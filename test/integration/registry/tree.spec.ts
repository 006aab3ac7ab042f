/** The tree of units in the database itself: paths follow the parents, and no circle can be stored (要点 §1). */
import { runMigrations } from '#libs/persistence';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, seedSmallCounty } from '../record/small-county.js';

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
}, 60_000);
afterAll(() => database.close());

async function namesBelow(name: string): Promise<readonly string[]> {
  const rows = await database.api.query<{ name: string }[]>(
    `SELECT below.name FROM units above JOIN units below ON below.path <@ above.path
      WHERE above.unit_id = $1 ORDER BY below.path`,
    [idOf(name)],
  );
  return rows.map((row) => row.name).toSorted();
}

const openUnit = (name: string, parent: string | null, kind = 'village') =>
  database.api.query('INSERT INTO units (unit_id, parent_id, kind, name) VALUES ($1, $2, $3, $4)', [
    idOf(name),
    parent === null ? null : idOf(parent),
    kind,
    name,
  ]);

const move = (name: string, parent: string, from = '2026-05-01') =>
  database.api.query(
    'INSERT INTO unit_places (unit_id, from_date, parent_id) VALUES ($1, $2, $3)',
    [idOf(name), from, idOf(parent)],
  );

describe('the path of a unit', () => {
  it('holds every unit above it', async () => {
    await openUnit('示例甲村', '示例镇');
    expect(await namesBelow('第一片区')).toEqual(['示例镇', '示例甲村', '第一片区'].toSorted());
    expect(await namesBelow('示例市委')).toHaveLength(8);
  });

  it('goes along with a move of any unit above, and so does the area', async () => {
    await openUnit('第二片区', '示例市委', 'area');
    await database.owner.query(`UPDATE units SET area_id = unit_id WHERE unit_id = $1`, [
      idOf('第二片区'),
    ]);
    await move('示例镇', '第二片区');
    expect(await namesBelow('第二片区')).toEqual(['示例镇', '示例甲村', '第二片区'].toSorted());
    expect(await namesBelow('第一片区')).toEqual(['第一片区']);
    const areas = await database.api.query<{ area_id: string }[]>(
      'SELECT area_id FROM units WHERE unit_id = ANY ($1)',
      [[idOf('示例镇'), idOf('示例甲村')]],
    );
    expect(areas).toEqual([{ area_id: idOf('第二片区') }, { area_id: idOf('第二片区') }]);
  });

  it('is written by nobody: what is written over it is put right', async () => {
    await database.owner.query(`UPDATE units SET path = 'elsewhere' WHERE unit_id = $1`, [
      idOf('示例甲村'),
    ]);
    expect(await namesBelow('示例镇')).toContain('示例甲村');
  });

  it('makes no circle, also where two moves meet', async () => {
    await expect(move('第二片区', '示例甲村')).rejects.toThrow(/below itself/);
    await openUnit('甲', null, 'department');
    await openUnit('乙', null, 'department');
    const moves = await Promise.allSettled([move('甲', '乙'), move('乙', '甲')]);
    expect(moves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('names and places', () => {
  it('are kept by day and never altered', async () => {
    await database.api.query(
      `INSERT INTO unit_names (unit_id, from_date, name) VALUES ($1, '2026-05-01', '示例乙村')`,
      [idOf('示例甲村')],
    );
    const [unit] = await database.api.query<{ name: string }[]>(
      'SELECT name FROM units WHERE unit_id = $1',
      [idOf('示例甲村')],
    );
    expect(unit).toEqual({ name: '示例乙村' });
    for (const table of ['unit_names', 'unit_places', 'registry_acts']) {
      await expect(database.api.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(database.owner.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    }
  });

  it('are made for the units that were there before the registry had periods', async () => {
    const [registry] = await database.owner.query<{ id: number }[]>(
      `SELECT id FROM migrations WHERE name LIKE 'RegistryWithPeriods%'`,
    );
    const [{ count }] = await database.owner.query<[{ count: number }]>(
      'SELECT count(*)::integer AS count FROM migrations WHERE id >= $1',
      [registry?.id],
    );
    for (let undone = 0; undone < count; undone += 1) {
      await database.owner.undoLastMigration({ transaction: 'each' });
    }
    await runMigrations(database.adminUrl);
    const [counts] = await database.owner.query<object[]>(
      `SELECT (SELECT count(*) FROM units) = (SELECT count(*) FROM unit_names) AS named,
        (SELECT count(*) FROM units) = (SELECT count(*) FROM unit_places) AS placed,
        (SELECT count(*) FROM units WHERE path IS NULL) = 0 AS pathed`,
    );
    expect(counts).toEqual({ named: true, placed: true, pathed: true });
    expect(await namesBelow('示例镇')).toHaveLength(2);
  });
});
