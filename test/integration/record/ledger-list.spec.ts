import type { Command } from '#libs/domain';
import {
  actingAs,
  AgendaList,
  type LedgerFilter,
  LedgerList,
  type LedgerQuery,
  type LedgerScope,
  NoticeInbox,
} from '#libs/persistence';
import { assignToTownship, CaseDriver } from './case-driver.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { factsOf, idOf, seedSmallCounty, unitRef } from './small-county.js';

let database: RecordDatabase;
let list: LedgerList;

const ALL: LedgerScope = { kind: 'all' };
const NOW = '2026-09-14T01:00:00.000Z';

/** Seven cases: 1–3 assigned to the township, 4 to the department, 5 of last year, 6 and 7 only registered. */
beforeAll(async () => {
  database = await openRecordDatabase();
  await seedSmallCounty(database.owner);
  list = new LedgerList(database.api);
  const problems = [
    '党务公开不及时',
    '村财乡管账目不清',
    '党务公开栏空白',
    '换届纪律松弛',
    '去年的问题',
    '会议记录缺失',
    '100%_\\测试',
  ];
  for (const [index, problem] of problems.entries()) {
    const driver = CaseDriver.on(database.worker);
    const lastYear = problem === '去年的问题';
    const day = lastYear ? '2025-09-11' : '2026-09-11';
    const facts = factsOf(problem, { foundOn: day, place: `示例${index + 1}村` });
    await driver.give({ name: 'register', payload: { facts } }, '工作员丙', `${day}T01:00:00.000Z`);
    if (index < 3) await driver.assign();
    if (index === 3)
      await driver.give(assignToDepartment(), '副主任乙', '2026-09-11T02:00:00.000Z');
  }
}, 60_000);

afterAll(async () => {
  await database.close();
});

function assignToDepartment(): Command {
  const command = assignToTownship();
  if (command.name !== 'assign') throw new Error('not an assignment');
  return { ...command, payload: { ...command.payload, leadUnit: unitRef('示例局') } };
}

/** What the office may read is everything, so that the lists differ by what is asked of them alone. */
const as = <T>(name: string, work: () => T): T =>
  actingAs({ personId: idOf(name), today: '2026-09-14' }, work);
const page = (query: LedgerQuery, limit: number) => as('工作员丙', () => list.page(query, limit));
const count = (query: Omit<LedgerQuery, 'after'>, atMost?: number) =>
  as('工作员丙', () => list.count(query, atMost));

async function problemsOf(
  filter: LedgerFilter,
  scope = ALL,
  now = NOW,
): Promise<readonly string[]> {
  const { entries } = await page({ filter, scope, now, after: null }, 50);
  return entries.map(({ facts }) => facts.problem);
}

describe('the ledger', () => {
  it('is paged newest first, without overlap or gap', async () => {
    const query = { filter: {}, scope: ALL, now: NOW };
    const seen: string[] = [];
    let after: number | null = null;
    do {
      const found = await page({ ...query, after }, 3);
      seen.push(...found.entries.map(({ ledgerNumber }) => ledgerNumber));
      after = found.next;
    } while (after !== null);
    expect(seen).toEqual([
      ...[6, 5, 4, 3, 2, 1].map((serial) => `督〔2026〕000${serial}号`),
      '督〔2025〕0001号',
    ]);
    expect(await count(query)).toEqual({ count: 7, exact: true });
    expect(await count(query, 5)).toEqual({ count: 5, exact: false });
  });

  it('shows dates as they were set', async () => {
    const { entries } = await page(
      { filter: { text: '换届' }, scope: ALL, now: NOW, after: null },
      5,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.row.firstDueDate).toMatch(/^2026-\d\d-\d\d$/);
    expect(entries[0]?.row.dueDate).toBe(entries[0]?.row.firstDueDate);
    expect(entries[0]?.row.registeredAt).toBe('2026-09-11T01:00:00.000Z');
  });

  it.each<[string, LedgerFilter, readonly string[]]>([
    ['year', { year: 2025 }, ['去年的问题']],
    ['state', { state: 'registered', year: 2026 }, ['100%_\\测试', '会议记录缺失']],
    ['lead unit', { unitId: idOf('示例局') }, ['换届纪律松弛']],
    [
      'area and text',
      { areaId: idOf('第一片区'), text: '党务公开' },
      ['党务公开栏空白', '党务公开不及时'],
    ],
    ['words of the target', { text: '按月公开', unitId: idOf('示例局') }, ['换届纪律松弛']],
    ['two words', { text: '公开 空白' }, ['党务公开栏空白']],
    ['one character', { text: '账' }, ['村财乡管账目不清']],
    ['ledger number', { text: '〔2025〕0001' }, ['去年的问题']],
    ['handler', { text: '承办人己', unitId: idOf('示例局') }, ['换届纪律松弛']],
    ['full-width and case', { text: '１００％_' }, ['100%_\\测试']],
    ['what would be a wildcard', { text: '公%栏' }, []],
    ['another area', { areaId: idOf('第二片区') }, []],
  ])('is filtered by %s', async (_, filter, expected) => {
    expect(await problemsOf(filter)).toEqual(expected);
  });

  it('finds a township by its cases whoever leads them', async () => {
    expect(await problemsOf({ unitId: idOf('示例镇') })).toHaveLength(7);
  });

  it('judges the lamp at the given instant', async () => {
    const [first] = (await page({ filter: { text: '换届' }, scope: ALL, now: NOW, after: null }, 1))
      .entries;
    const { lampYellowAt, lampRedAt } = first?.row ?? {};
    if (!lampYellowAt || !lampRedAt) throw new Error('no lamp');
    const before = new Date(Date.parse(lampYellowAt) - 1).toISOString();
    const lit = async (lamp: 'green' | 'yellow' | 'red', now: string): Promise<boolean> =>
      (await problemsOf({ lamp }, ALL, now)).includes('换届纪律松弛');
    expect(await lit('green', before)).toBe(true);
    expect(await lit('yellow', before)).toBe(false);
    expect(await lit('yellow', lampYellowAt)).toBe(true);
    expect(await lit('red', lampYellowAt)).toBe(false);
    expect(await lit('red', lampRedAt)).toBe(true);
    expect(await lit('yellow', lampRedAt)).toBe(false);
    expect(await problemsOf({ overdue: true }, ALL, lampRedAt)).toContain('换届纪律松弛');
    expect(await problemsOf({ overdue: false }, ALL, lampRedAt)).not.toContain('换届纪律松弛');
    expect(await problemsOf({ lamp: 'none', year: 2026 })).toEqual(['100%_\\测试', '会议记录缺失']);
  });
});

describe('what a reader may see', () => {
  const units = (...names: string[]): LedgerScope => ({
    kind: 'units',
    areaIds: [],
    unitIds: names.map(idOf),
  });

  it('of a unit is what it leads, not what merely lies in it', async () => {
    expect(await problemsOf({}, units('示例镇'))).toHaveLength(3);
    expect(await problemsOf({}, units('示例局'))).toEqual(['换届纪律松弛']);
    expect(await problemsOf({}, units('示例镇', '示例局'))).toHaveLength(4);
    expect(await problemsOf({ unitId: idOf('示例镇') }, units('示例局'))).toEqual(['换届纪律松弛']);
  });

  it('of an area is all that lies in it; of nobody is nothing', async () => {
    const area: LedgerScope = { kind: 'areas', areaIds: [idOf('第一片区')], unitIds: [] };
    expect(await problemsOf({}, area)).toHaveLength(7);
    expect(await problemsOf({}, { kind: 'areas', areaIds: [idOf('别处')], unitIds: [] })).toEqual(
      [],
    );
    expect(await problemsOf({}, { kind: 'none' })).toEqual([]);
  });

  it('ends when the case passes to another unit, and begins with a task', async () => {
    const driver = CaseDriver.on(database.worker);
    await driver.register('移交的问题');
    await driver.assign();
    expect(await problemsOf({ text: '移交' }, units('示例镇'))).toHaveLength(1);
    const leadUnit = unitRef('示例局');
    const assignment = driver.opened.assignment;
    if (assignment === null) throw new Error('not assigned');
    const { handler, supervisor } = assignment;
    const at = '2026-09-12T02:00:00.000Z';
    await driver.give(
      { name: 'reassign', payload: { leadUnit, handler, supervisor, reason: '职责' } },
      '副主任乙',
      at,
    );
    expect(await problemsOf({ text: '移交' }, units('示例镇'))).toEqual([]);
    expect(await problemsOf({ text: '移交' }, units('示例局'))).toHaveLength(1);
    const task = {
      taskId: 't1',
      unit: unitRef('示例镇'),
      description: '协助',
      dueDate: '2026-09-30',
    };
    await driver.give({ name: 'addTask', payload: task }, '工作员丙', at);
    expect(await problemsOf({ text: '移交' }, units('示例镇'))).toHaveLength(1);
  });
});

describe('the inbox', () => {
  it('shows a person their own notices, newest first, until they are read', async () => {
    const inbox = new NoticeInbox(database.api);
    const personId = idOf('承办人己');
    const query = { personId, unreadOnly: true, after: null, limit: 2 };
    const own = <T>(work: () => T): T => as('承办人己', work);
    const unread = await own(() => inbox.countUnread(personId));
    const first = await own(() => inbox.listFor(query));
    expect(first.notices).toHaveLength(2);
    const second = await own(() => inbox.listFor({ ...query, after: first.next }));
    const [notice] = first.notices;
    expect(second.notices.map(({ noticeId }) => noticeId)).not.toContain(notice?.noticeId);
    expect(notice?.data).toMatchObject({
      ledgerNumber: notice?.case.ledgerNumber,
      actorName: '副主任乙',
    });
    const noticeId = notice?.noticeId ?? '';
    expect(await as('书记戊', () => inbox.markRead(idOf('书记戊'), noticeId, NOW))).toBe(false);
    expect(await own(() => inbox.markRead(personId, noticeId, NOW))).toBe(true);
    expect(await own(() => inbox.markRead(personId, noticeId, '2026-12-01T01:00:00.000Z'))).toBe(
      true,
    );
    expect(await own(() => inbox.countUnread(personId))).toBe(unread - 1);
    const all = await own(() => inbox.listFor({ ...query, unreadOnly: false }));
    expect(all.notices[0]?.readAt).toBe(NOW);
  });
});

describe('the agenda', () => {
  it('is empty while nothing was escalated', async () => {
    const agenda = new AgendaList(database.api);
    const query = { waiting: true, after: null, limit: 5, reader: idOf('组员壬') };
    expect(await as('组员壬', () => agenda.page(query))).toEqual({
      entries: [],
      next: null,
    });
  });
});
