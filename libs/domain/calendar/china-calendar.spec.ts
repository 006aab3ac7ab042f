import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { CHINA_CALENDAR_2026 as calendar } from './china-calendar.js';
import { addDays } from './local-date.js';
import { isWorkingDay } from './working-day.js';

describe('the shipped calendar', () => {
  it('agrees with an independent source on every day of 2024, 2025 and 2026', () => {
    const differing: string[] = [];
    for (let date = calendar.coveredFrom; date <= calendar.coveredUntil; date = addDays(date, 1)) {
      if (isWorkingDay(calendar, date) !== chineseDays.isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has its published number of working days', (year, expected) => {
    let worked = 0;
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      if (isWorkingDay(calendar, date)) worked += 1;
    }
    expect(worked).toBe(expected);
  });
});
