/** The time machine over the real record: what a draft would have meant, and that asking leaves no trace. */
import { caseMoments, fire, type Instant, instantAt, momentId, type Policy } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { createDataSource } from '#libs/persistence';
import { previewOf } from '../../../apps/cli/policies/policy-preview.command.js';
import { previewText } from '../../../apps/cli/policies/preview.text.js';
import { CaseDriver, RULES } from './case-driver.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { actorOf, idOf, seedSmallCounty, sendOnLeave } from './small-county.js';

const NOW = instantAt('2026-10-23', '12:00');
const SINCE = '2026-09-01';

/** Assigned on 2026-09-11 with 30 working days: due on 2026-10-29. */
const ORDINARY = DEFAULT_POLICY.severities.ordinary;

function withBudget(rectification: number): Policy {
  const budgetWorkingDays = { ...ORDINARY.budgetWorkingDays, rectification };
  const severities = { ...DEFAULT_POLICY.severities, ordinary: { ...ORDINARY, budgetWorkingDays } };
  return { ...DEFAULT_POLICY, version: 'draft', severities };
}

let database: RecordDatabase;

beforeAll(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
  await sendOnLeave(database.owner, '书记戊', '替补子', '2026-10-19', '2026-10-21');
  await liveUntilNow(await opened('党务公开不及时'));
  await liveUntilNow(await restricted('某干部线索'));
}, 60_000);

afterAll(async () => {
  await database.close();
});

async function opened(problem: string): Promise<CaseDriver> {
  const driver = CaseDriver.on(database.worker);
  await driver.register(problem);
  await driver.assign();
  await driver.give(
    { name: 'receive', payload: { note: '' } },
    '承办人己',
    '2026-09-11T03:00:00.000Z',
  );
  return driver;
}

async function restricted(problem: string): Promise<CaseDriver> {
  const driver = await opened(problem);
  const circle = ['主任甲', '副主任乙', '书记戊', '承办人己'].map((name) => {
    const { personId, posts } = actorOf(name);
    return { personId, name, roles: posts.map(({ role }) => role) };
  });
  const payload = { circle, reason: '涉及干部' };
  await driver.give({ name: 'makeConfidential', payload }, '工作员丙', '2026-09-11T04:00:00.000Z');
  return driver;
}

/** Time acts as in the workflow. */
async function liveUntilNow(driver: CaseDriver): Promise<void> {
  for (;;) {
    const moment = caseMoments(driver.opened, RULES)[0];
    if (moment === undefined || moment.at > NOW) return;
    await driver.record(driver.inputOf(fire(driver.opened, moment, moment.at), momentId(moment)));
  }
}

const preview = (policy?: Policy, now: Instant = NOW) =>
  previewOf(database.owner, { draft: policy === undefined ? {} : { policy }, since: SINCE }, now);

describe('the rules in force, tried on the past', () => {
  it('differ in nothing, case by case and person by person', async () => {
    const { cases, selfCheck, movedDates, late, escalations, load } = await preview();
    expect(cases).toEqual({ replayed: 2, running: 2, confidential: 1, different: 0 });
    expect(selfCheck).toEqual({ exact: 2, pendingActs: 0, inexact: [] });
    expect(movedDates).toEqual([]);
    expect([...late, ...escalations].filter(({ change }) => change !== 'same')).toEqual([]);
    expect(load.length).toBeGreaterThan(0);
    for (const { reminders, casesDue } of load) {
      expect(reminders.underDraft).toBe(reminders.inRecord);
      expect(casesDue.underDraft).toBe(casesDue.inRecord);
    }
  });

  it('count in the load exactly the reminders that the record says were sent', async () => {
    const [sent] = await database.owner.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM notices
        WHERE about = 'event' AND event_type IN ('rungFired', 'taskReminded', 'suspensionOverran')`,
    );
    const { load } = await preview();
    const counted = load.reduce((sum, { reminders }) => sum + reminders.inRecord, 0);
    expect(counted).toBe(sent?.count);
    expect(counted).toBeGreaterThan(0);
  });

  it('say what is due already and not yet on record, and take it for no fault', async () => {
    const { selfCheck } = await preview(undefined, instantAt('2026-10-31', '12:00'));
    expect(selfCheck).toMatchObject({ exact: 2, inexact: [] });
    expect(selfCheck.pendingActs).toBeGreaterThan(0);
  });
});

describe('a shorter budget, tried on the past', () => {
  it('moves the running dates, and makes the cases late on the day that a calendar on the wall says', async () => {
    const found = await preview(withBudget(20));
    expect(found.cases.different).toBe(2);
    expect(found.movedDates.map(({ clock, from, to }) => [clock, from, to])).toEqual([
      ['rectification', '2026-10-29', '2026-10-15'],
      ['rectification', '2026-10-29', '2026-10-15'],
    ]);
    const late = found.late.filter(({ clock }) => clock === 'rectification');
    expect(late.map(({ change, inRecord, underDraft }) => [change, inRecord, underDraft])).toEqual([
      ['added', null, instantAt('2026-10-15', '17:30')],
      ['added', null, instantAt('2026-10-15', '17:30')],
    ]);
    expect(found.lateCases.underDraft).toBe(2);
  });

  it('escalates to whoever stood in on that day', async () => {
    const { escalations } = await preview(withBudget(20));
    const rungs = escalations.filter(
      ({ clock, people }) => clock === 'rectification' && people.length > 0,
    );
    const heads = rungs.map(({ rungKey, people }) => [
      rungKey,
      people.filter(({ role }) => role === 'unitHead').map(({ name }) => name),
    ]);
    expect(heads).toEqual([
      ['due', ['书记戊']],
      ['after1', ['书记戊']],
      ['after3', ['替补子']],
      ['after5', []],
    ]);
    const [last] = rungs.slice(-1);
    expect(last).toMatchObject({ opensAgendaItem: true, roles: ['leadingGroup'] });
    expect(last?.people.map(({ personId }) => personId)).toEqual([idOf('组员壬')]);
  });

  it('counts a confidential case and names nobody of it', async () => {
    const found = await preview(withBudget(20));
    const [open, confidential] = [
      ...new Set(found.escalations.map((one) => one.case.ledgerNumber)),
    ];
    const named = found.escalations.filter(({ people }) => people.length > 0);
    expect(new Set(named.map((one) => one.case.ledgerNumber))).toEqual(new Set([open]));
    expect(confidential).toBeDefined();
    for (const english of [true, false]) {
      const text = previewText(found, { english, all: true });
      expect(text).toContain(confidential);
      for (const word of ['某干部线索', '党务公开不及时', '涉及干部'])
        expect(text).not.toContain(word);
    }
  });
});

describe('asking', () => {
  it('writes nothing, on connections that could not', async () => {
    const reader = createDataSource(database.adminUrl, { poolSize: 2, readsOnly: true });
    await reader.initialize();
    try {
      const before = await rowCounts();
      const draft = { policy: withBudget(20) };
      expect((await previewOf(reader, { draft, since: SINCE }, NOW)).cases.different).toBe(2);
      expect(await rowCounts()).toEqual(before);
      await expect(
        reader.query("INSERT INTO policy_versions (version, data) VALUES ('x', '{}')"),
      ).rejects.toThrow('read-only transaction');
    } finally {
      await reader.destroy();
    }
  });

  it('is refused for a draft that could not run, with the member at fault', async () => {
    await expect(preview(withBudget(0))).rejects.toThrow(
      'draft.policy.severities.ordinary.budgetWorkingDays.rectification',
    );
    const request = { draft: { notices: [] }, since: SINCE };
    await expect(previewOf(database.owner, request, NOW)).rejects.toThrow('draft.notices');
  });

  it('tells of a case whose record is not what its rules did, and concludes nothing from it', async () => {
    const altered = await opened('被改动的事项');
    const { caseId } = altered;
    const moment = caseMoments(altered.opened, RULES)[0];
    if (moment === undefined) throw new Error('the case has nothing to come');
    const early = fire(altered.opened, { ...moment, at: '2026-09-14T01:00:00.000Z' }, NOW);
    await altered.record(altered.inputOf(early));
    const found = await preview(withBudget(20));
    expect(found.cases).toMatchObject({ replayed: 3, different: 2 });
    expect(found.selfCheck.exact).toBe(2);
    expect(found.selfCheck.inexact.map((one) => one.caseId)).toEqual([caseId]);
    expect(found.movedDates).toHaveLength(2);
  });
});

async function rowCounts(): Promise<unknown> {
  const tables = await database.owner.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM "${name}") AS "${name}"`);
  const [row] = await database.owner.query<unknown[]>(`SELECT ${counts.join(', ')}`);
  return row;
}
