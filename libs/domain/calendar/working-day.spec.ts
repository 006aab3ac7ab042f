import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR_2026 as calendar } from './china-calendar.js';
import { addDays, dateOfDayNumber, dayNumber, instantAt } from './local-date.js';
import {
  MAXIMUM_WORKING_DAYS,
  addWorkingDays,
  countWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingTime,
  workingDayFrom,
} from './working-day.js';

const coveredDate = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') })
  .map(dateOfDayNumber);

describe('working days', () => {
  it.each(['2025-09-28', '2026-02-14', '2026-09-20', '2026-10-10', '2026-09-18'])(
    '%s is worked',
    (date) => {
      expect(isWorkingDay(calendar, date)).toBe(true);
    },
  );

  it.each(['2026-10-05', '2026-09-25', '2026-09-19', '2025-10-08', '2026-01-02'])(
    '%s is not worked',
    (date) => {
      expect(isWorkingDay(calendar, date)).toBe(false);
    },
  );

  it('ten working days from 2026-09-18 fall on 2026-10-09', () => {
    expect(addWorkingDays(calendar, '2026-09-18', 10)).toBe('2026-10-09');
  });

  it('counts make-up days and skips holidays in both directions', () => {
    expect(countWorkingDays(calendar, '2026-09-18', '2026-10-09')).toBe(10);
    expect(countWorkingDays(calendar, '2026-09-24', '2026-09-27')).toBe(0);
    expect(addWorkingDays(calendar, '2026-10-08', -1)).toBe('2026-09-30');
    expect(addWorkingDays(calendar, '2026-10-05', 0)).toBe('2026-10-05');
  });

  it('counting undoes adding, forwards and backwards', () => {
    fc.assert(
      fc.property(coveredDate, fc.integer({ min: -200, max: 200 }), (from, n) => {
        const until = addWorkingDays(calendar, from, n);
        expect(countWorkingDays(calendar, from, until)).toBe(n);
        expect(n === 0 || isWorkingDay(calendar, until)).toBe(true);
      }),
    );
  });

  it('counting is additive over any day in between', () => {
    fc.assert(
      fc.property(coveredDate, fc.nat(200), fc.nat(200), (from, first, second) => {
        const middle = addDays(from, first);
        const until = addDays(middle, second);
        expect(
          countWorkingDays(calendar, from, middle) + countWorkingDays(calendar, middle, until),
        ).toBe(countWorkingDays(calendar, from, until));
      }),
    );
  });

  it('a due date on a rest day moves to the next working day', () => {
    expect(workingDayFrom(calendar, '2026-10-01')).toBe('2026-10-08');
    expect(workingDayFrom(calendar, '2026-09-30')).toBe('2026-09-30');
  });

  it('never walks without end', () => {
    expect(() => addWorkingDays(calendar, '2026-01-01', MAXIMUM_WORKING_DAYS + 1)).toThrow();
    expect(() => addWorkingDays(calendar, '2026-01-01', Number.NaN)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-01-01', 1.5)).toThrow(RangeError);
  });

  it('beyond the last notice a date is provisional and follows ordinary weekends', () => {
    expect(isProvisional(calendar, '2026-12-31')).toBe(false);
    expect(isProvisional(calendar, '2027-01-01')).toBe(true);
    expect(isProvisional(calendar, '2023-12-31')).toBe(true);
    expect(isWorkingDay(calendar, '2027-10-01')).toBe(true);
    expect(isWorkingDay(calendar, '2027-10-02')).toBe(false);
  });
});

describe('the next working time', () => {
  it.each([
    ['inside working hours, the instant itself', '2026-09-18', '10:17', '2026-09-18', '10:17'],
    ['at opening, the instant itself', '2026-09-18', '08:30', '2026-09-18', '08:30'],
    ['before opening, that opening', '2026-09-18', '03:00', '2026-09-18', '08:30'],
    ['at closing, the next opening', '2026-09-18', '17:30', '2026-09-20', '08:30'],
    ['in the evening before a holiday', '2026-09-30', '20:00', '2026-10-08', '08:30'],
    ['on a Saturday', '2026-09-19', '10:00', '2026-09-20', '08:30'],
    ['on a make-up Sunday, the instant itself', '2026-09-20', '10:00', '2026-09-20', '10:00'],
  ])('%s', (_, date, time, expectedDate, expectedTime) => {
    expect(nextWorkingTime(calendar, instantAt(date, time))).toBe(
      instantAt(expectedDate, expectedTime),
    );
  });

  it('is never in the past and is a fixed point', () => {
    fc.assert(
      fc.property(coveredDate, fc.nat(1439), (date, minute) => {
        const instant = new Date(Date.parse(instantAt(date, '00:00')) + minute * 60_000);
        const next = nextWorkingTime(calendar, instant.toISOString());
        expect(Date.parse(next)).toBeGreaterThanOrEqual(instant.getTime());
        expect(nextWorkingTime(calendar, next)).toBe(next);
      }),
    );
  });
});
