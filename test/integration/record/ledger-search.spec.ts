/** Searching a ledger that is longer than what is looked through case by case, so that every way of searching is taken. */
import { actingAs, LedgerList, type LedgerQuery } from '#libs/persistence';
import { CaseDriver } from './case-driver.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { idOf, seedSmallCounty } from './small-county.js';

const CASES = 2_000;

let database: RecordDatabase;
let list: LedgerList;

/** Copies of one case: each third is about 党费, each 500th about 选举, the oldest alone about 河道. */
beforeAll(async () => {
  database = await openRecordDatabase();
  await seedSmallCounty(database.owner);
  list = new LedgerList(database.api);
  const driver = CaseDriver.on(database.worker);
  await driver.register('样本');
  const [columns] = await database.owner.query<{ names: string }[]>(
    `SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
      WHERE attrelid = 'cases'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  );
  await database.owner.query(
    `WITH copied AS (
        SELECT (jsonb_populate_record(c, jsonb_build_object('case_id', gen_random_uuid(), 'ledger_number', 'N' || n,
          'ledger_year', 2025, 'ledger_serial', n))).*
        FROM cases c, generate_series(1, $1::integer) n),
      stored AS (INSERT INTO cases (${columns?.names ?? ''}) SELECT ${columns?.names ?? ''} FROM copied),
      worded AS (
        SELECT case_id, ledger_serial AS n, CASE WHEN ledger_serial = 1 THEN '河道' WHEN ledger_serial % 500 = 0 THEN '选举'
          WHEN ledger_serial % 3 = 0 THEN '党费' ELSE '其他' END AS word FROM copied)
      INSERT INTO case_texts (case_id, place, facts, search_text, grams)
      SELECT w.case_id, 20250000000 + w.n, t.facts, w.word, ARRAY[w.word]
      FROM worded w, case_texts t`,
    [CASES],
  );
}, 120_000);

afterAll(async () => {
  await database.close();
});

const queryOf = (text: string, year?: number): LedgerQuery => ({
  filter: { text, year },
  scope: { kind: 'all' },
  now: '2026-09-14T01:00:00.000Z',
  after: null,
});

const asStaff = <T>(work: () => T): T =>
  actingAs({ personId: idOf('工作员丙'), today: '2026-09-14' }, work);

async function serialsOf(query: LedgerQuery, limit: number): Promise<readonly number[]> {
  const { entries } = await asStaff(() => list.page(query, limit));
  return entries.map(({ ledgerNumber }) => Number(ledgerNumber.slice(1)));
}

describe('a text in a long ledger', () => {
  it('that is frequent fills pages in the order of the ledger, to the very end', async () => {
    const seen: number[] = [];
    let query: LedgerQuery = queryOf('党费');
    for (;;) {
      const { entries, next } = await asStaff(() => list.page(query, 100));
      seen.push(...entries.map(({ ledgerNumber }) => Number(ledgerNumber.slice(1))));
      if (next === null) break;
      query = { ...query, after: next };
    }
    const expected = Array.from({ length: CASES }, (_, index) => CASES - index).filter(
      (n) => n % 3 === 0 && n % 500 !== 0,
    );
    expect(seen).toEqual(expected);
  });

  it('that is rare, old or absent is found or not found all the same', async () => {
    expect(await serialsOf(queryOf('选举'), 50)).toEqual([2000, 1500, 1000, 500]);
    expect(await serialsOf(queryOf('河道'), 50)).toEqual([1]);
    expect(await serialsOf(queryOf('无此'), 50)).toEqual([]);
    expect(await serialsOf(queryOf('河道', 2026), 50)).toEqual([]);
  });

  it('is counted no further than asked', async () => {
    expect(await asStaff(() => list.count(queryOf('选举')))).toEqual({ count: 4, exact: true });
    expect(await asStaff(() => list.count(queryOf('党费'), 100))).toEqual({
      count: 100,
      exact: false,
    });
  });
});
