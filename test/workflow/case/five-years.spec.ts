/**
 * A case of five years and two thousand events (要点 §15: 一抓到底): through several runs of its workflow, suspensions, the
 * leading group's additions, a new policy and a new calendar, it can still say why its date is what it is.
 */
import {
  addDays,
  deriveDeadline,
  isWorkingDay,
  localDateOf,
  requireCalendar,
  type CaseState,
  type Policy,
  type WorkingCalendar,
} from '#libs/domain';
import { DEFAULT_POLICY, PUBLISHED_NOTICES } from '#libs/domain/shipped';
import { CASE_MESSAGES, type CaseSituation } from '#libs/contracts';
import { RECEIVE, RESUME, suspend } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

const MONTHS = 60;
const REPORTS_A_MONTH = 33;
const SUSPENDED_EVERY = 6;
/** Long enough that five years come to some 10 MB of history, as real reports with their evidence do. */
const REPORT_CHARACTERS = 1_500;

const NEXT_POLICY: Policy = { ...DEFAULT_POLICY, version: 'five-years', lampYellowWorkingDays: 7 };
const NEXT_CALENDAR: WorkingCalendar = requireCalendar([
  ...PUBLISHED_NOTICES,
  {
    year: 2027,
    reference: '国办发明电〔2026〕示例号',
    holidays: [
      { name: '元旦', restFrom: '2027-01-01', restUntil: '2027-01-03', workedDays: [] },
      { name: '春节', restFrom: '2027-02-05', restUntil: '2027-02-11', workedDays: ['2027-02-14'] },
      { name: '清明节', restFrom: '2027-04-03', restUntil: '2027-04-05', workedDays: [] },
      { name: '劳动节', restFrom: '2027-05-01', restUntil: '2027-05-05', workedDays: [] },
      { name: '端午节', restFrom: '2027-06-09', restUntil: '2027-06-09', workedDays: [] },
      { name: '中秋节', restFrom: '2027-09-15', restUntil: '2027-09-15', workedDays: [] },
      {
        name: '国庆节',
        restFrom: '2027-10-01',
        restUntil: '2027-10-07',
        workedDays: ['2027-10-09'],
      },
    ],
  },
]);

let office: CaseOffice;
let subject: CaseUnderWay;
const runs = new Set<string>();

beforeAll(async () => {
  office = await CaseOffice.open();
  subject = await office.assigned(office.finding('grave'));
  await subject.act('handler', RECEIVE);
  const start = localDateOf(await subject.now());
  for (let month = 0; month < MONTHS; month += 1) {
    await live(month);
    runs.add((await subject.handle.describe()).runId);
    await subject.passUntil(`${addDays(start, (month + 1) * 30)}T02:00:00.000Z`);
  }
}, 400_000);

afterAll(async () => {
  await office.close();
}, 60_000);

async function adopted(table: string, rules: Policy | WorkingCalendar): Promise<void> {
  const values = [rules.version, JSON.stringify(rules)];
  await office.behindItsBack([`INSERT INTO ${table} (version, data) VALUES ($1, $2)`, values]);
}

async function live(month: number): Promise<void> {
  const { suspension, openAgendaItemId } = await present();
  if (suspension !== null) await subject.act('staff', RESUME);
  if (openAgendaItemId !== null) {
    const payload = { decision: '继续整改，按季报告', additionalWorkingDays: 300 };
    await subject.act('group', { name: 'decideAgendaItem', payload });
  }
  for (let number = 0; number < REPORTS_A_MONTH; number += 1) {
    const text = `第${month}月第${number}次反馈`.padEnd(REPORT_CHARACTERS, '。');
    await subject.act('handler', { name: 'reportProgress', payload: { text } });
  }
  if (month === 12) {
    await adopted('policy_versions', NEXT_POLICY);
    const payload = { policy: NEXT_POLICY, choice: 'move', reason: '新规则施行' } as const;
    await subject.act('deputy', { name: 'adoptPolicy', payload });
  }
  if (month === 18) {
    await adopted('calendar_versions', NEXT_CALENDAR);
    await subject.handle.executeUpdate(CASE_MESSAGES.adoptCalendar, {
      args: [{ calendar: NEXT_CALENDAR }],
    });
  }
  if (month % SUSPENDED_EVERY === SUSPENDED_EVERY - 1) {
    await subject.act('deputy', suspend(addDays(localDateOf(await subject.now()), 25)));
  }
}

async function present(): Promise<CaseState> {
  const state = await subject.state();
  if (state === null) throw new Error('the record lost the case');
  return state;
}

it('went through several runs of its workflow', () => {
  expect(runs.size).toBeGreaterThanOrEqual(3);
});

it('has all of its history, unbroken', async () => {
  const verdict = await office.county.record.verifyChain(subject.caseId);
  expect(verdict).toMatchObject({ ok: true });
  const { sequence } = await present();
  expect(sequence).toBeGreaterThan(2_000);
});

it('fired no rung of a clock twice', async () => {
  expect(await subject.repeated()).toEqual([]);
});

it('computes with the policy and the calendar that it adopted, after every run since', async () => {
  const { policyVersion, calendarVersion } = await present();
  const situation = await subject.handle.query<CaseSituation>(CASE_MESSAGES.situation);
  const versions = { policyVersion: NEXT_POLICY.version, calendarVersion: NEXT_CALENDAR.version };
  expect({ policyVersion, calendarVersion }).toEqual(versions);
  expect(situation).toMatchObject(versions);
});

it('still explains its date: the days crossed off one by one come to the same', async () => {
  const { clocks } = await present();
  const clock = clocks.rectification;
  if (clock === undefined) throw new Error('no rectification clock');
  const running = { ...clock, suspensions: clock.suspensions.filter(({ to }) => to !== null) };
  const deadline = deriveDeadline(running, NEXT_CALENDAR);
  const total = running.extensions.reduce((sum, each) => sum + each.workingDays, 10);
  expect(deadline.totalWorkingDays).toBe(total);
  let date = localDateOf(running.startedAt);
  for (let left = total; left > 0;) {
    date = addDays(date, 1);
    const held = running.suspensions.some(
      ({ from, to }) => localDateOf(from) <= date && to !== null && date < localDateOf(to),
    );
    if (!held && isWorkingDay(NEXT_CALENDAR, date)) left -= 1;
  }
  expect(deadline.dueDate).toBe(date);
  const kinds = new Set(deadline.steps.map(({ kind }) => kind));
  for (const kind of ['anchor', 'budget', 'policyMove', 'extension', 'suspended', 'result']) {
    expect(kinds).toContain(kind);
  }
});
