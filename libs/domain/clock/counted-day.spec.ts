import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { addDays, dateOfDayNumber, dayNumber, instantAt } from '../calendar/local-date.js';
import { isWorkingDay, workingDayFrom } from '../calendar/working-day.js';
import { resumeClock, startClock, suspendClock } from './clock.changes.js';
import { budgetUntil, countedDay, remainingWorkingDays } from './counted-day.js';
import { dueAtOf, dueDateOf } from './due.js';

const at = (date: string, time = '10:00') => instantAt(date, time);
const clock = startClock('rectification', at('2026-09-18'), 10);

describe('a counted day', () => {
  it('leaves the start day out and ends ten working days later on 2026-10-09', () => {
    expect(countedDay(clock, calendar, 1)).toBe('2026-09-20');
    expect(countedDay(clock, calendar, 10)).toBe('2026-10-09');
    expect(dueAtOf(clock, calendar)).toBe('2026-10-09T09:30:00.000Z');
  });

  it('starts on the local day: an act at 23:30 in Shanghai belongs to that evening', () => {
    const evening = startClock('receipt', '2026-09-21T15:30:00.000Z', 1);
    const midnight = startClock('receipt', '2026-09-21T16:00:00.000Z', 1);
    expect(dueDateOf(evening, calendar)).toBe('2026-09-22');
    expect(dueDateOf(midnight, calendar)).toBe('2026-09-23');
  });

  it('does not exist at or before the start', () => {
    expect(countedDay(clock, calendar, 0)).toBeNull();
    expect(countedDay(clock, calendar, -3)).toBeNull();
  });

  it('is unknown beyond a suspension that still lasts, and known before it', () => {
    const suspended = suspendClock(clock, at('2026-09-22'), '等待批复');
    expect(countedDay(suspended, calendar, 2)).toBe('2026-09-21');
    expect(countedDay(suspended, calendar, 3)).toBeNull();
    expect(remainingWorkingDays(suspended, calendar, '2027-06-30')).toBe(8);
  });

  it('moves by the working days that a suspension took', () => {
    const suspended = suspendClock(clock, at('2026-09-22'), '等待批复');
    const resumed = resumeClock(suspended, at('2026-09-28'));
    // 09-22, 09-23 and 09-24 did not count; 09-28 does again.
    expect(dueDateOf(resumed, calendar)).toBe('2026-10-13');
  });
});

describe('a budget made from a due date', () => {
  const date = fc
    .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-09-30') })
    .map(dateOfDayNumber);

  it('makes the clock due on that day, or on the first working day after a rest day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 90 }), (start, length) => {
        const dueDate = addDays(start, length);
        const budget = budgetUntil(calendar, start, dueDate);
        const made = startClock('rectification', at(start), budget);
        expect(dueDateOf(made, calendar)).toBe(workingDayFrom(calendar, dueDate));
      }),
    );
  });

  it('counts one more for a rest day (民法典第203条)', () => {
    expect(isWorkingDay(calendar, '2026-10-01')).toBe(false);
    expect(budgetUntil(calendar, '2026-09-18', '2026-09-30')).toBe(8);
    expect(budgetUntil(calendar, '2026-09-18', '2026-10-01')).toBe(9);
  });

  it('is 0, which no clock takes, unless the due date lies after the start', () => {
    expect(budgetUntil(calendar, '2026-09-18', '2026-09-18')).toBe(0);
    expect(budgetUntil(calendar, '2026-09-18', '2026-09-01')).toBe(0);
    expect(budgetUntil(calendar, '2026-09-19', '2026-09-19')).toBe(0);
  });
});
