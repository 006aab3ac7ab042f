import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compareInstants,
  dateOfDayNumber,
  daysBetween,
  instantAt,
  isLocalDate,
  isLocalTime,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from './local-date.js';

const anyDate = fc.integer({ min: 8_035, max: 40_000 }).map(dateOfDayNumber);
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

describe('a local date', () => {
  it.each(['2026-02-28', '2024-02-29', '1992-01-01', '2099-12-31'])('%s exists', (date) => {
    expect(isLocalDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026/01/01',
    '1991-12-31',
    '二〇二六年',
    '',
  ])('"%s" is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('refuses arithmetic on what is no date', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => localDateOf('soon')).toThrow(RangeError);
    expect(() => instantAt('2026-01-01', '25:00')).toThrow(RangeError);
  });

  it('crosses months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
  });

  it('knows the weekday', () => {
    expect(weekdayOf('2026-09-18')).toBe(5);
    expect(weekdayOf('2026-09-20')).toBe(7);
    expect(weekdayOf('2026-09-21')).toBe(1);
  });

  it('adding days is undone by counting them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });
});

describe('an instant in Asia/Shanghai', () => {
  it('belongs to the next day from 16:00 UTC on', () => {
    expect(localDateOf('2026-09-18T15:59:59.999Z')).toBe('2026-09-18');
    expect(localDateOf('2026-09-18T16:00:00.000Z')).toBe('2026-09-19');
    expect(localTimeOf('2026-09-18T16:00:00.000Z')).toBe('00:00');
  });

  it('is found again from its date and time', () => {
    fc.assert(
      fc.property(anyDate, anyTime, (date, time) => {
        const instant = instantAt(date, time);
        expect(isLocalTime(time)).toBe(true);
        expect([localDateOf(instant), localTimeOf(instant)]).toEqual([date, time]);
      }),
    );
  });

  it('agrees with the zone database', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(anyDate, anyTime, (date, time) => {
        const utc = `${date}T${time}:00.000Z`;
        expect(localDateOf(utc)).toBe(format.format(new Date(utc)));
      }),
    );
  });

  it('compares by time, not by spelling', () => {
    expect(compareInstants('2026-09-18T01:00:00Z', '2026-09-18T01:00:00.000Z')).toBe(0);
    expect(compareInstants('2026-09-18T01:00:00.000Z', '2026-09-18T01:00:00.001Z')).toBeLessThan(0);
  });
});
