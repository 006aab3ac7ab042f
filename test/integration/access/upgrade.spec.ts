/** A record from before the second wall: what is in it lies behind the wall after the migration, and nothing is lost. */
import { actingAs, runMigrations, runStatement } from '#libs/persistence';
import { CaseDriver } from '../record/case-driver.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, seedSmallCounty } from '../record/small-county.js';

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(2);
  await seedSmallCounty(database.owner);
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function hasWall(): Promise<boolean> {
  const [row] = await database.owner.query<{ relrowsecurity: boolean }[]>(
    `SELECT relrowsecurity FROM pg_class WHERE oid = 'cases'::regclass`,
  );
  return row?.relrowsecurity === true;
}

const casesOf = async (name: string) => {
  const rows = await actingAs({ personId: idOf(name), today: '2026-09-14' }, () =>
    runStatement<{ case_id: string }>(database.api, 'SELECT case_id FROM cases'),
  );
  return rows.map(({ case_id }) => case_id);
};

describe('an earlier record', () => {
  it('is read after the upgrade by those whom its cases involve', async () => {
    const driver = CaseDriver.on(database.worker);
    await driver.register();
    await driver.assign();
    while (await hasWall()) await database.owner.undoLastMigration({ transaction: 'each' });

    const ran = await runMigrations(database.adminUrl);
    expect(ran).toContain('RowLevelSecurity1764000000015');
    expect(await casesOf('承办人己')).toEqual([driver.caseId]);
    expect(await casesOf('工作员丙')).toEqual([driver.caseId]);
    expect(await casesOf('承办人庚')).toEqual([]);
    expect(await runStatement(database.api, 'SELECT 1 FROM cases')).toEqual([]);
  });
});
