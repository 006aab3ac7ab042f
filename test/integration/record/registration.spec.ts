import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { CaseDriver } from './case-driver.js';
import { seedSmallCounty } from './small-county.js';

const REGISTRATIONS = 1_000;

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(24);
  await seedSmallCounty(database.owner);
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function numbersOf(year: number): Promise<readonly string[]> {
  const rows = await database.worker.query<{ ledger_number: string }[]>(
    'SELECT ledger_number FROM cases WHERE ledger_year = $1 ORDER BY ledger_serial',
    [year],
  );
  return rows.map((row) => row.ledger_number);
}

const numbered = (year: number, count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) => `督〔${year}〕${String(index + 1).padStart(4, '0')}号`,
  );

describe('ledger numbers', () => {
  it(`are unique and without a gap over ${REGISTRATIONS} concurrent registrations, some of which fail`, async () => {
    const { activities } = CaseDriver.on(database.worker);
    const outcomes = await Promise.allSettled(
      Array.from({ length: REGISTRATIONS + 50 }, async (_, index) => {
        const driver = new CaseDriver(activities);
        // A NUL cannot be stored: these registrations fail after their number was taken.
        return driver.register(index % 21 === 0 ? `无法保存\0${index}` : `问题${index}`);
      }),
    );
    const failed = outcomes.filter(({ status }) => status === 'rejected').length;
    expect(failed).toBe(50);
    expect(await numbersOf(2026)).toEqual(numbered(2026, REGISTRATIONS));
  }, 120_000);

  it('begin anew each year of Asia/Shanghai, not of UTC', async () => {
    const last = CaseDriver.on(database.worker);
    await last.register('年末', '2027-12-31T15:59:59.000Z');
    const first = CaseDriver.on(database.worker);
    await first.register('新年', '2027-12-31T16:00:00.000Z');
    expect([last.opened.ledgerNumber, first.opened.ledgerNumber]).toEqual([
      '督〔2027〕0001号',
      '督〔2028〕0001号',
    ]);
  });
});
