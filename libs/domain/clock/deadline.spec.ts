import { describe, expect, it } from '@jest/globals';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { instantAt } from '../calendar/local-date.js';
import { extendClock, resumeClock, startClock, suspendClock } from './clock.changes.js';
import type { Clock } from './clock.types.js';
import { deriveDeadline } from './deadline.js';

const at = (date: string, time = '10:00') => instantAt(date, time);
const clock = startClock('rectification', at('2026-09-18'), 10);
const stepsOf = (of: Clock) => deriveDeadline(of, calendar).steps;
const kindsOf = (of: Clock) => stepsOf(of).map(({ kind }) => kind);

describe('"why this date?"', () => {
  it('is answered step by step in Chinese', () => {
    expect(stepsOf(clock).map(({ zh }) => zh)).toEqual([
      '自2026-09-18（周五）起计时，当日不计',
      '期限10个工作日',
      '2026-09-20（周日）因国庆节调休上班，计入（国办发明电〔2025〕7号）',
      '中秋节放假2026-09-25至2026-09-27，3天不计（国办发明电〔2025〕7号）',
      '国庆节放假2026-10-01至2026-10-07，7天不计（国办发明电〔2025〕7号）',
      '2026-09-19（周六）的周末共1天不计',
      '到期日：2026-10-09（周五），至17:30下班为止',
    ]);
  });

  it('and in English', () => {
    expect(stepsOf(clock).map(({ en }) => en)).toEqual([
      'The clock starts on 2026-09-18 (Fri); that day does not count',
      'Budget: 10 working days',
      '2026-09-20 (Sun) is worked in exchange for National Day, counted (国办发明电〔2025〕7号)',
      'Mid-Autumn Festival, 2026-09-25 to 2026-09-27: 3 days off, not counted (国办发明电〔2025〕7号)',
      'National Day, 2026-10-01 to 2026-10-07: 7 days off, not counted (国办发明电〔2025〕7号)',
      'Weekend days, 2026-09-19 (Sat): 1 day, not counted',
      'Due on 2026-10-09 (Fri), until the office closes at 17:30',
    ]);
  });

  it('names the due date, its calendar and the total', () => {
    expect(deriveDeadline(clock, calendar)).toMatchObject({
      dueDate: '2026-10-09',
      dueAt: at('2026-10-09', '17:30'),
      totalWorkingDays: 10,
      provisional: false,
      calendarVersion: calendar.version,
    });
  });

  it('lists extensions and suspensions with their reasons', () => {
    const suspended = suspendClock(clock, at('2026-09-22'), '等待上级批复');
    const resumed = resumeClock(suspended, at('2026-09-24'));
    const changed = extendClock(resumed, at('2026-09-28'), 3, '汛期停工');
    expect(stepsOf(changed).map(({ zh }) => zh)).toEqual(
      expect.arrayContaining([
        '2026-09-28批准延期3个工作日：汛期停工',
        '2026-09-22至2026-09-23暂停计时，2天不计：等待上级批复',
      ]),
    );
  });

  it('leaves out a suspension that cost no day', () => {
    const resumed = resumeClock(suspendClock(clock, at('2026-09-22'), '误操作'), at('2026-09-22'));
    expect(kindsOf(resumed)).toEqual(kindsOf(clock));
  });

  it('knows only what is left while the clock is suspended', () => {
    const suspended = suspendClock(clock, at('2026-09-22'), '等待上级批复');
    const deadline = deriveDeadline(suspended, calendar);
    expect(deadline).toMatchObject({ dueDate: null, dueAt: null });
    expect(deadline.steps.slice(-2).map(({ zh }) => zh)).toEqual([
      '2026-09-19（周六）的周末共1天不计',
      '尚余8个工作日，恢复计时后才能确定到期日',
    ]);
    expect(deadline.steps.map(({ zh }) => zh)).toContain(
      '2026-09-22起暂停计时，尚未恢复：等待上级批复',
    );
  });

  it('suspended on the start day, has everything left', () => {
    const suspended = suspendClock(clock, at('2026-09-18', '11:00'), '等待');
    expect(kindsOf(suspended)).toEqual(['anchor', 'budget', 'suspended', 'result']);
    expect(stepsOf(suspended).at(-1)?.en).toContain('10 working days left');
  });

  it('still names the due date that passed before an overdue clock was suspended', () => {
    const late = suspendClock(clock, at('2026-10-20'), '等待');
    expect(deriveDeadline(late, calendar).dueDate).toBe('2026-10-09');
  });

  it('marks a date beyond the last notice as provisional (暂定)', () => {
    const long = startClock('consolidation', at('2026-12-01'), 60);
    const { provisional, steps } = deriveDeadline(long, calendar);
    expect(provisional).toBe(true);
    expect(steps.find(({ kind }) => kind === 'provisional')).toMatchObject({
      from: '2027-01-01',
      zh: '2026-12-31之后的放假安排尚未公布，暂按普通周末推算，日期为暂定',
    });
  });

  it('says so when the start lies before the first notice', () => {
    const old = startClock('rectification', at('2023-12-20'), 10);
    const { provisional, steps } = deriveDeadline(old, calendar);
    expect(provisional).toBe(false);
    expect(steps.find(({ kind }) => kind === 'provisional')).toMatchObject({
      from: '2023-12-21',
      until: '2023-12-31',
    });
  });
});
