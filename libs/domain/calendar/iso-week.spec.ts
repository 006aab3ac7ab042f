import { isoWeekOf } from './iso-week.js';

describe('the week of a day', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2026-02-16', '2026-W08'],
    ['2026-02-22', '2026-W08'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });
});
