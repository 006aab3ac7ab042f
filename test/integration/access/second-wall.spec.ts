/**
 * Row-level security alone, by raw SQL in the API's role: what somebody would get who broke into the API and past all of
 * its own checks (design invariant 7).
 */
import { randomUUID } from 'node:crypto';
import {
  actingAs,
  CaseReadLog,
  ImportLog,
  LampCounts,
  runStatement,
  TABLE_ACCESS,
} from '#libs/persistence';
import { CaseDriver } from '../record/case-driver.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { factsOf, idOf, seedSmallCounty, sendOnLeave, unitRef } from '../record/small-county.js';

const TODAY = '2026-09-14';
/** Tables whose rows belong to cases, with the column that names the case. */
const OF_CASES = [
  'cases',
  'case_texts',
  'case_units',
  'case_events',
  'agenda_items',
  'notices',
] as const;

let database: RecordDatabase;
/** Of the first area, led by 示例镇; of an area that nobody here has; and one for 工作员丙 alone. */
let own: string;
let foreign: string;
let confidential: string;

async function registered(area: string): Promise<string> {
  const driver = CaseDriver.on(database.worker);
  const facts = factsOf('样本', { area: unitRef(area) });
  await driver.give({ name: 'register', payload: { facts } }, '工作员丙', `${TODAY}T01:00:00.000Z`);
  await driver.assign(`${TODAY}T02:00:00.000Z`);
  await database.owner.query(
    'INSERT INTO agenda_items (agenda_item_id, case_id, opened_at) VALUES ($1, $2, now())',
    [`agenda ${driver.caseId}`, driver.caseId],
  );
  return driver.caseId;
}

beforeAll(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
  own = await registered('第一片区');
  foreign = await registered('第二片区');
  confidential = await registered('第一片区');
  await database.owner.query(`UPDATE cases SET circle = ARRAY[$2::uuid] WHERE case_id = $1`, [
    confidential,
    idOf('工作员丙'),
  ]);
}, 60_000);

afterAll(async () => {
  await database.close();
});

const raw = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  runStatement<Row>(database.api, sql, values);

async function casesIn(table: string, person: string, today = TODAY): Promise<readonly string[]> {
  const rows = await actingAs({ personId: person, today }, () =>
    raw<{ case_id: string }>(`SELECT DISTINCT case_id FROM ${table}`),
  );
  return rows.map(({ case_id }) => case_id).toSorted();
}

describe('without a principal', () => {
  it.each([...OF_CASES, 'imports'])('%s has no row, and no error', async (table) => {
    expect(await raw(`SELECT * FROM ${table}`)).toEqual([]);
    expect(await raw(`SELECT count(*)::integer AS count FROM ${table}`)).toEqual([{ count: 0 }]);
  });

  it('a search finds nothing', async () => {
    expect(await raw(`SELECT cases_with_grams('{样}')`)).toEqual([]);
  });

  it('the gauges count what is not confidential', async () => {
    const counts = await new LampCounts(database.api).at('2026-09-14T03:00:00.000Z', 100);
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(2);
  });
});

describe('a principal who is none', () => {
  it.each([
    ['a stranger', randomUUID()],
    ['what is no id', 'or 1=1'],
    ['a quote', `'; SELECT 1; --`],
    ['nothing', ''],
    ['the system', '00000000-0000-0000-0000-000000000000'],
  ])('%s sees nothing, and no error', async (_, person) => {
    for (const table of OF_CASES) expect(await casesIn(table, person)).toEqual([]);
  });

  it.each(['tomorrow', '', '2026-02-31', 'infinity', '26-9-1'])(
    'on a day that is none (%s) sees nothing, and no error',
    async (today) => {
      expect(await casesIn('cases', idOf('工作员丙'), today)).toEqual([]);
    },
  );
});

describe('a principal', () => {
  const TABLES = OF_CASES.filter((table) => table !== 'notices');

  it.each(TABLES)('in %s sees what their posts and circles reach', async (table) => {
    expect(await casesIn(table, idOf('主任甲'))).toEqual([own, foreign].toSorted());
    expect(await casesIn(table, idOf('工作员丙'))).toEqual([own, foreign, confidential].toSorted());
    expect(await casesIn(table, idOf('组长丁'))).toEqual([own]);
    expect(await casesIn(table, idOf('承办人己'))).toEqual([own, foreign].toSorted());
    expect(await casesIn(table, idOf('承办人庚'))).toEqual([]);
    expect(await casesIn(table, idOf('管理员癸'))).toEqual([]);
    expect(await casesIn(table, idOf('替补子'))).toEqual([]);
  });

  it('sees nothing before the post is theirs', async () => {
    expect(await casesIn('cases', idOf('主任甲'), '2024-12-31')).toEqual([]);
  });

  it('has their own notices, of cases that they may read', async () => {
    const all = await database.owner.query<{ case_id: string }[]>(
      'SELECT DISTINCT case_id FROM notices WHERE person_id = $1',
      [idOf('承办人己')],
    );
    expect(all).toHaveLength(3);
    expect(await casesIn('notices', idOf('承办人己'))).toEqual([own, foreign].toSorted());
    const others = await actingAs({ personId: idOf('承办人己'), today: TODAY }, () =>
      raw('SELECT 1 FROM notices WHERE person_id <> $1', [idOf('承办人己')]),
    );
    expect(others).toEqual([]);
  });

  it('ends with the transaction: the same connection then reads for nobody', async () => {
    const turns = Array.from({ length: 20 }, (_, turn) =>
      turn % 2 === 0 ? casesIn('cases', idOf('主任甲')) : raw('SELECT case_id FROM cases'),
    );
    const found = (await Promise.all(turns)).map(({ length }) => length);
    expect(found).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 2 : 0)));
  });

  it('is followed by whatever the work goes on to, beside other people’s', async () => {
    const seen = await Promise.all(
      ['主任甲', '组长丁', '承办人庚'].map((name) =>
        actingAs({ personId: idOf(name), today: TODAY }, async () => {
          await new Promise((wake) => setTimeout(wake, 5));
          await raw('SELECT pg_sleep(0.01)');
          return (await raw('SELECT 1 FROM cases')).length;
        }),
      ),
    );
    expect(seen).toEqual([2, 1, 0]);
  });
});

describe('a substitute', () => {
  const open = () => [own, foreign].toSorted();
  const seenBy = (name: string, today = TODAY) => casesIn('cases', idOf(name), today);

  afterEach(() => database.owner.query('DELETE FROM absences'));

  it('reads for the absent holder while the absence lasts, without the holder’s place in a circle', async () => {
    await sendOnLeave(database.owner, '工作员丙', '替补子');
    expect(await seenBy('替补子')).toEqual(open());
    expect(await seenBy('替补子', '2026-10-01')).toEqual([]);
    expect(await seenBy('工作员丙')).toEqual([...open(), confidential].toSorted());
  });

  it('of an absent substitute reads too, and that is the end of the chain', async () => {
    await sendOnLeave(database.owner, '主任甲', '替补子');
    await sendOnLeave(database.owner, '替补子', '替补丑');
    expect(await seenBy('替补子')).toEqual([]);
    expect(await seenBy('替补丑')).toEqual(open());
    await sendOnLeave(database.owner, '替补丑', '替补寅');
    expect(await seenBy('替补丑')).toEqual([]);
    expect(await seenBy('替补寅')).toEqual([]);
  });

  it('in a circle of substitutes reads nothing', async () => {
    await sendOnLeave(database.owner, '主任甲', '替补子');
    await sendOnLeave(database.owner, '替补子', '主任甲');
    expect(await seenBy('替补子')).toEqual([]);
  });

  it('is the one of the absence that began last', async () => {
    await sendOnLeave(database.owner, '主任甲', '替补子', '2026-09-01', '2026-09-30');
    await sendOnLeave(database.owner, '主任甲', '替补丑', '2026-09-10', '2026-09-20');
    expect(await seenBy('替补子')).toEqual([]);
    expect(await seenBy('替补丑')).toEqual(open());
  });

  it('of an administrator reads nothing while it lasts', async () => {
    // The registry refuses it today; a record from before may hold it.
    const guarded = (verb: 'DISABLE' | 'ENABLE') =>
      database.owner.query(`ALTER TABLE absences ${verb} TRIGGER absences_keep_duties_apart`);
    await guarded('DISABLE');
    await sendOnLeave(database.owner, '管理员癸', '副主任乙');
    await guarded('ENABLE');
    expect(await seenBy('副主任乙')).toEqual([]);
    expect(await seenBy('副主任乙', '2026-10-01')).toEqual(open());
  });
});

describe('what is not a case', () => {
  it('imports are the office’s', async () => {
    const log = new ImportLog(database.api);
    const at = `${TODAY}T03:00:00.000Z`;
    await actingAs({ personId: idOf('工作员丙'), today: TODAY }, () => log.begin('k', 3, at));
    expect(
      await actingAs({ personId: idOf('主任甲'), today: TODAY }, () => log.find('k')),
    ).not.toBeNull();
    expect(
      await actingAs({ personId: idOf('组长丁'), today: TODAY }, () => log.find('k')),
    ).toBeNull();
  });

  it('who read which case is noted by all and read by the audit administrator', async () => {
    const log = new CaseReadLog(database.api);
    const reader = { personId: idOf('主任甲'), today: TODAY };
    const read = { at: `${TODAY}T03:00:00.000Z`, personId: reader.personId, via: 'page' as const };
    await actingAs(reader, () => log.note({ ...read, caseIds: [own] }));
    expect((await actingAs(reader, () => log.ofCase(own, null, 5))).reads).toEqual([]);
    await database.owner.query(
      `INSERT INTO posts (post_id, role, title, unit_id)
        SELECT $1, 'auditAdministrator', '审计管理员', unit_id FROM units LIMIT 1`,
      [idOf('审计岗')],
    );
    await database.owner.query(
      `INSERT INTO appointments (post_id, person_id, from_date) VALUES ($1, $2, '2025-01-01')`,
      [idOf('审计岗'), idOf('替补寅')],
    );
    const auditor = { personId: idOf('替补寅'), today: TODAY };
    expect((await actingAs(auditor, () => log.ofCase(own, null, 5))).reads).toHaveLength(1);
    expect(await casesIn('cases', auditor.personId)).toEqual([]);
  });
});

/** Nobody deletes from a view that joins. */
const TABLES = Object.keys(TABLE_ACCESS).filter((table) => table !== 'acting_in_posts');

describe('the API’s role', () => {
  const attempts = (): readonly string[] => [
    `UPDATE cases SET state = 'closed'`,
    `INSERT INTO case_events SELECT * FROM case_events`,
    `UPDATE notices SET state = 'cancelled'`,
    `UPDATE security_events SET kind = 'x'`,
    `UPDATE registry_acts SET person_id = person_id`,
    'SELECT * FROM case_reads',
    'SELECT * FROM alarms',
    ...TABLES.flatMap((table) => [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]),
    'ALTER TABLE cases DISABLE ROW LEVEL SECURITY',
    'DROP POLICY cases_read ON cases',
    'SET ROLE duban_worker',
    'SET ROLE duban_owner',
    'SET SESSION AUTHORIZATION duban_owner',
    'SELECT * FROM principal_posts()',
    `SELECT * FROM ledger_counters`,
    `SELECT * FROM deliveries`,
    'CREATE TABLE mine (id integer)',
    'CREATE TEMP TABLE cases AS SELECT 1',
    'CREATE SCHEMA mine',
  ];

  it('may do nothing besides, with and without a principal', async () => {
    const principal = { personId: idOf('主任甲'), today: TODAY };
    for (const statement of attempts()) {
      for (const attempt of [
        () => raw(statement),
        () => actingAs(principal, () => raw(statement)),
      ]) {
        await expect(attempt()).rejects.toThrow(/permission denied|must be owner/);
      }
    }
  });

  it('is not let past the policies by switching them off', async () => {
    const runner = database.api.createQueryRunner();
    await runner.query('SET row_security = off');
    await expect(runner.query('SELECT * FROM cases')).rejects.toThrow(/row-level security/);
    await runner.query('RESET row_security');
    await runner.release();
  });
});
