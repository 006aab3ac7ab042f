/** Dates and budgets that a person typed: real days, in the right order, and near enough to be meant. */
import { describe, expect, it } from '@jest/globals';
import type { CommandPayloads } from '../case.commands.js';
import { CaseUnderTest } from '../case-under-test.fixture.js';
import { assigned, closed, registered } from '../case-journey.fixture.js';
import { ASSIGNMENT, at, CAST, FACTS, LEAD_UNIT } from '../cast.fixture.js';

const { staff, deputy, group } = CAST;

function assigning(wish: { readonly dueDate?: string; readonly budgetWorkingDays?: number }) {
  const refused = registered().refusal('assign', { ...ASSIGNMENT, ...wish }, staff);
  return refused === null ? null : [refused.code, ...refused.fields];
}

describe('a wished deadline', () => {
  it.each([
    ['2026-02-30', ['date_invalid', 'dueDate']],
    ['20260414', ['date_invalid', 'dueDate']],
    ['', ['date_invalid', 'dueDate']],
    ['2026-02-26', ['deadline_before_finding', 'dueDate']],
    ['2026-02-27', ['deadline_in_the_past', 'dueDate']],
    ['2026-03-02', ['deadline_in_the_past', 'dueDate']],
    ['2026-03-03', null],
    ['2026-03-07', null],
    ['2030-01-01', ['budget_invalid', 'dueDate']],
    ['9999-12-31', ['budget_invalid', 'dueDate']],
  ])('on %p', (dueDate, answer) => {
    expect(assigning({ dueDate })).toEqual(answer);
  });

  it.each([
    [0, ['budget_invalid', 'budgetWorkingDays']],
    [-5, ['budget_invalid', 'budgetWorkingDays']],
    [2.5, ['budget_invalid', 'budgetWorkingDays']],
    [501, ['budget_invalid', 'budgetWorkingDays']],
    [1, null],
    [500, null],
  ])('of %p working days', (budgetWorkingDays, answer) => {
    expect(assigning({ budgetWorkingDays })).toEqual(answer);
  });

  it.each([
    [{}, '2026-04-14', 30],
    [{ dueDate: '2026-04-14' }, '2026-04-14', 30],
    [{ dueDate: '2026-04-05' }, '2026-04-07', 25],
    [{ budgetWorkingDays: 10 }, '2026-03-16', 10],
  ])('becomes a budget that ends on it, or on the next working day: %j', (wish, due, budget) => {
    const subject = registered().give('assign', { ...ASSIGNMENT, ...wish }, staff);
    expect(subject.present.firstDueDate).toBe(due);
    expect(subject.present.clocks.rectification?.budgetWorkingDays).toBe(budget);
  });
});

describe('a finding', () => {
  it.each([
    ['2026-03-02', null],
    ['2026-03-03', 'finding_in_the_future'],
    ['2026-13-01', 'date_invalid'],
    ['yesterday', 'date_invalid'],
  ])('dated %p, registered on 2026-03-02', (foundOn, code) => {
    const facts = { ...FACTS, foundOn };
    const refused = new CaseUnderTest().refusal('register', { facts }, staff);
    expect(refused?.code ?? null).toBe(code);
  });

  it('is dated by the day in Shanghai, where it is tomorrow already at four in the afternoon UTC', () => {
    const facts = { ...FACTS, foundOn: '2026-03-03' };
    const evening = new CaseUnderTest('2026-03-02T16:00:00.000Z');
    expect(evening.refusal('register', { facts }, staff)).toBeNull();
  });
});

describe('a dated task', () => {
  it.each([
    ['2026-03-01', 'deadline_in_the_past'],
    ['2026-03-02', null],
    ['2026-04-31', 'date_invalid'],
    ['9999-12-31', 'budget_invalid'],
  ])('due on %p', (dueDate, code) => {
    const instruction = { taskId: 'i', text: '限期办结', unit: LEAD_UNIT, dueDate };
    const task = { taskId: 't', description: '协助', unit: LEAD_UNIT, dueDate };
    expect(assigned().refusal('instruct', instruction, group)?.code ?? null).toBe(code);
    expect(assigned().refusal('addTask', task, staff)?.code ?? null).toBe(code);
  });

  it('due today, but given after the hour of reminders, reminds only when it is overdue', () => {
    const instruction = { taskId: 'i', text: '今日办结', unit: LEAD_UNIT, dueDate: '2026-03-02' };
    const subject = assigned().give('instruct', instruction, group);
    const reminders = subject.moments().filter(({ kind }) => kind === 'task');
    expect(reminders.map((moment) => moment.at)).toEqual([at('2026-03-03', '09:00')]);
  });
});

describe('days granted when a case is reopened', () => {
  it.each([
    [0, null],
    [500, null],
    [501, 'budget_invalid'],
    [-1, 'budget_invalid'],
    [1.5, 'budget_invalid'],
  ])('%p', (additionalWorkingDays, code) => {
    const reopening = { reason: '反弹', additionalWorkingDays };
    expect(closed().refusal('reopen', reopening, deputy)?.code ?? null).toBe(code);
  });

  it('cannot pile up until no calendar reaches the deadline', () => {
    const subject = closed();
    const granted = { ...required(subject), extensions: [extension(1_900)] };
    const { state, now, policy } = subject;
    const piled = new CaseUnderTest(
      now,
      policy,
      state && { ...state, clocks: { ...state.clocks, rectification: granted } },
    );
    const reopening = { reason: '反弹', additionalWorkingDays: 100 };
    expect(piled.refusal('reopen', reopening, deputy)?.code).toBe('budget_invalid');
  });

  const extension = (workingDays: number) => ({ workingDays, approvedAt: '', reason: '' });

  function required(subject: CaseUnderTest) {
    const clock = subject.present.clocks.rectification;
    if (clock === undefined) throw new Error('a closed case has had a rectification clock');
    return clock;
  }
});

describe('a row of an old ledger', () => {
  const row: CommandPayloads['importCase'] = {
    facts: FACTS,
    assignment: ASSIGNMENT,
    dueDate: '2026-04-14',
    state: 'rectifying',
    progress: '整改中',
    closedOn: null,
  };
  const closedRow = { ...row, state: 'closed' as const, closedOn: '2026-03-20' };
  const today = () => new CaseUnderTest(at('2026-05-06'));

  it.each([
    ['is taken over', row, null],
    ['is taken over as closed history', closedRow, null],
    [
      'has a real finding',
      { ...row, facts: { ...FACTS, foundOn: '2月' } },
      ['date_invalid', 'foundOn'],
    ],
    ['has a real deadline', { ...row, dueDate: '尽快' }, ['date_invalid', 'dueDate']],
    [
      'was found before today',
      { ...row, facts: { ...FACTS, foundOn: '2026-05-07' }, dueDate: '2026-06-01' },
      ['finding_in_the_future', 'foundOn'],
    ],
    [
      'is due after the finding',
      { ...row, dueDate: '2026-02-26' },
      ['deadline_before_finding', 'dueDate'],
    ],
    ['is due within reach', { ...row, dueDate: '2036-01-01' }, ['budget_invalid', 'dueDate']],
    ['has a real closing', { ...closedRow, closedOn: '3月' }, ['date_invalid', 'closedOn']],
    [
      'is closed after the finding',
      { ...closedRow, closedOn: '2026-02-26' },
      ['date_invalid', 'closedOn'],
    ],
    ['is closed by today', { ...closedRow, closedOn: '2026-05-07' }, ['date_invalid', 'closedOn']],
    ['says when it was closed', { ...closedRow, closedOn: null }, ['date_invalid', 'closedOn']],
    ['is closed or is not', { ...row, closedOn: '2026-03-20' }, ['date_invalid', 'closedOn']],
  ] as const)('%s', (_rule, payload, answer) => {
    const refused = today().refusal('importCase', payload, staff);
    expect(refused === null ? null : [refused.code, ...refused.fields]).toEqual(answer);
  });
});
