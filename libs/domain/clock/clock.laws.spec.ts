/** Laws that hold for every clock, whatever its suspensions and extensions (design invariant 4). */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR_2026 as calendar, PUBLISHED_NOTICES } from '../calendar/china-calendar.js';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  instantAt,
  localDateOf,
} from '../calendar/local-date.js';
import { isWorkingDay } from '../calendar/working-day.js';
import { extendClock, resumeClock, startClock, stopClock, suspendClock } from './clock.changes.js';
import type { Clock } from './clock.types.js';
import {
  consumedWorkingDays,
  countedDay,
  remainingWorkingDays,
  totalWorkingDays,
} from './counted-day.js';
import { deriveDeadline } from './deadline.js';
import { dueDateOf } from './due.js';

interface Stop {
  readonly gap: number;
  readonly length: number;
}

const stops = fc.array(fc.record({ gap: fc.nat(20), length: fc.nat(25) }), { maxLength: 4 });
const startDate = fc
  .integer({ min: dayNumber('2024-01-05'), max: dayNumber('2026-06-30') })
  .map(dateOfDayNumber);

/** A clock after a history of stops: each begins `gap` days after the one before ended and lasts `length` days. */
function clockWith(start: string, budget: number, history: readonly Stop[], extension = 0): Clock {
  let clock = startClock('rectification', instantAt(start, '10:00'), budget);
  let date = start;
  for (const { gap, length } of history) {
    date = addDays(date, gap);
    clock = suspendClock(clock, instantAt(date, '11:00'), '等待上级批复');
    date = addDays(date, length);
    clock = resumeClock(clock, instantAt(date, '15:00'));
  }
  return extension === 0 ? clock : extendClock(clock, instantAt(date, '16:00'), extension, '汛期');
}

const anyClock = fc
  .tuple(startDate, fc.integer({ min: 1, max: 40 }), stops, fc.nat(15))
  .map((parts) => clockWith(...parts));

/** The rule once more, written as one would on paper: cross the days off the wall calendar one by one. */
function naiveDueDate(clock: Clock): string {
  const holidays = PUBLISHED_NOTICES.flatMap((notice) => notice.holidays);
  let left = clock.extensions.reduce(
    (sum, each) => sum + each.workingDays,
    clock.budgetWorkingDays,
  );
  let noon = Date.parse(`${localDateOf(clock.startedAt)}T12:00:00Z`);
  for (;;) {
    noon += 24 * 60 * 60 * 1000;
    const date = new Date(noon).toISOString().slice(0, 10);
    const stopped = clock.suspensions.some(
      ({ from, to }) => localDateOf(from) <= date && (to === null || date < localDateOf(to)),
    );
    const rests = holidays.some(({ restFrom, restUntil }) => restFrom <= date && date <= restUntil);
    const madeUp = holidays.some(({ workedDays }) => workedDays.includes(date));
    const weekend = [0, 6].includes(new Date(noon).getUTCDay());
    if (!stopped && (madeUp || (!rests && !weekend))) left -= 1;
    if (left === 0) return date;
  }
}

describe('every clock', () => {
  it('is due where a day-by-day walk over the notices ends', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        expect(dueDateOf(clock, calendar)).toBe(naiveDueDate(clock));
      }),
    );
  });

  it('conserves its budget: consumed and remaining are the total on any day', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: -30, max: 300 }), (clock, days) => {
        const date = addDays(localDateOf(clock.startedAt), days);
        const consumed = consumedWorkingDays(clock, calendar, date);
        expect(consumed).toBeGreaterThanOrEqual(0);
        expect(consumed + remainingWorkingDays(clock, calendar, date)).toBe(
          totalWorkingDays(clock),
        );
        const step = consumedWorkingDays(clock, calendar, addDays(date, 1)) - consumed;
        expect([0, 1]).toContain(step);
      }),
    );
  });

  it('has used up exactly n working days on its n-th counted day', () => {
    fc.assert(
      fc.property(anyClock, fc.integer({ min: 1, max: 60 }), (clock, n) => {
        const day = countedDay(clock, calendar, n) ?? '';
        expect(isWorkingDay(calendar, day)).toBe(true);
        expect(consumedWorkingDays(clock, calendar, day)).toBe(n);
        expect(consumedWorkingDays(clock, calendar, addDays(day, -1))).toBe(n - 1);
      }),
    );
  });

  it('has nothing left on its due date, and is overdue on the working day after', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const dueDate = dueDateOf(clock, calendar) ?? '';
        const next = countedDay(clock, calendar, totalWorkingDays(clock) + 1) ?? '';
        expect(remainingWorkingDays(clock, calendar, dueDate)).toBe(0);
        expect(remainingWorkingDays(clock, calendar, next)).toBe(-1);
      }),
    );
  });

  it('keeps what remains while it is suspended, however long', () => {
    fc.assert(
      fc.property(anyClock, fc.nat(30), fc.nat(120), (clock, gap, length) => {
        const last = clock.suspensions.at(-1)?.to ?? clock.startedAt;
        const date = addDays(localDateOf(last), gap + 1);
        const before = remainingWorkingDays(clock, calendar, addDays(date, -1));
        const suspended = suspendClock(clock, instantAt(date, '09:00'), '等待批复');
        const until = addDays(date, length);
        expect(remainingWorkingDays(suspended, calendar, until)).toBe(before);
        const resumed = resumeClock(suspended, instantAt(until, '09:00'));
        expect(remainingWorkingDays(resumed, calendar, addDays(until, -1))).toBe(before);
      }),
    );
  });

  it('suspended and resumed on one day is due on the same day', () => {
    fc.assert(
      fc.property(anyClock, fc.nat(30), (clock, gap) => {
        const date = addDays(localDateOf(clock.startedAt), gap);
        const suspended = suspendClock(clock, instantAt(date, '09:00'), '误操作');
        const resumed = resumeClock(suspended, instantAt(date, '18:00'));
        expect(dueDateOf(resumed, calendar)).toBe(dueDateOf(clock, calendar));
      }),
    );
  });

  it('uses up nothing after its stop', () => {
    fc.assert(
      fc.property(anyClock, fc.nat(60), fc.nat(60), (clock, gap, later) => {
        const last = clock.suspensions.at(-1)?.to ?? clock.startedAt;
        const date = addDays(localDateOf(last), gap);
        const stopped = stopClock(clock, instantAt(date, '12:00'), 'met');
        expect(consumedWorkingDays(stopped, calendar, addDays(date, later))).toBe(
          consumedWorkingDays(clock, calendar, date),
        );
      }),
    );
  });

  it('has a derivation that adds up to the calendar days between start and due date', () => {
    fc.assert(
      fc.property(anyClock, (clock) => {
        const { dueDate, steps, totalWorkingDays: total } = deriveDeadline(clock, calendar);
        const daysOf = (...kinds: string[]) =>
          steps.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { days }) => sum + days, 0);
        expect(daysOf('budget', 'extension')).toBe(total);
        expect(total + daysOf('holidaySkipped', 'weekendSkipped', 'suspended')).toBe(
          daysBetween(localDateOf(clock.startedAt), dueDate ?? ''),
        );
      }),
    );
  });
});
