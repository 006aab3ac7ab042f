import { describe, expect, it } from '@jest/globals';
import { buildCalendar, requireCalendar } from './calendar.build.js';
import type { CalendarNotice } from './calendar.types.js';
import { PUBLISHED_NOTICES } from './china-calendar.js';
import { NOTICE_2024 } from './notices/notice-2024.js';
import { NOTICE_2025 } from './notices/notice-2025.js';
import { NOTICE_2026 } from './notices/notice-2026.js';

/** A 2026 notice whose 元旦 begins in December of the year before and is made up for there. */
const EARLY_2026: CalendarNotice = {
  ...NOTICE_2026,
  holidays: NOTICE_2026.holidays.map((holiday) =>
    holiday.name === '元旦'
      ? { ...holiday, restFrom: '2025-12-31', workedDays: ['2025-12-27'] }
      : holiday,
  ),
};

function codesOf(...args: Parameters<typeof buildCalendar>): string[] {
  const build = buildCalendar(...args);
  return build.ok ? [] : build.faults.map(({ code }) => code);
}

describe('the merged calendar', () => {
  it('covers its notices from the first January to the last December', () => {
    const calendar = requireCalendar(PUBLISHED_NOTICES);
    expect(calendar.coveredFrom).toBe('2024-01-01');
    expect(calendar.coveredUntil).toBe('2026-12-31');
    expect(calendar.notices.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(calendar.rest['2025-10-06']).toBe('国庆节、中秋节');
    expect(calendar.worked['2026-02-14']).toBe('春节');
  });

  it('is plain data that survives JSON', () => {
    const calendar = requireCalendar(PUBLISHED_NOTICES);
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  });

  it("lets a later notice change the year before's December", () => {
    const before = requireCalendar([NOTICE_2025]);
    const after = requireCalendar([NOTICE_2025, EARLY_2026]);
    expect(before.rest['2025-12-31']).toBeUndefined();
    expect(after.rest['2025-12-31']).toBe('元旦');
    expect(after.worked['2025-12-27']).toBe('元旦');
  });

  it('lets the later notice win where two speak of one day', () => {
    const worked2025 = {
      ...NOTICE_2025,
      holidays: [
        ...NOTICE_2025.holidays,
        {
          name: '元旦',
          restFrom: '2026-01-05',
          restUntil: '2026-01-05',
          workedDays: ['2026-01-03'],
        },
      ],
    };
    const calendar = requireCalendar([worked2025, NOTICE_2026]);
    expect(calendar.worked['2026-01-03']).toBeUndefined();
    expect(calendar.rest['2026-01-03']).toBe('元旦');
  });

  it('has a version that depends on the contents only', () => {
    const version = requireCalendar(PUBLISHED_NOTICES).version;
    expect(version).toMatch(/^CN-2024\.\.2026-[0-9a-f]{8}$/);
    expect(requireCalendar([NOTICE_2026, NOTICE_2024, NOTICE_2025]).version).toBe(version);
    expect(requireCalendar([NOTICE_2024, NOTICE_2025, EARLY_2026]).version).not.toBe(version);
    const hours = { opens: '09:00', closes: '17:30' };
    expect(requireCalendar(PUBLISHED_NOTICES, hours).version).not.toBe(version);
  });

  it('refuses sets of notices that cannot be right', () => {
    expect(codesOf([])).toEqual(['notices_missing']);
    expect(codesOf([NOTICE_2026, NOTICE_2026])).toEqual(['year_duplicated']);
    expect(codesOf([NOTICE_2024, NOTICE_2026])).toEqual(['year_skipped']);
    expect(codesOf([{ ...NOTICE_2026, reference: '' }])).toEqual(['reference_missing']);
  });

  it.each([
    ['17:30', '08:30'],
    ['8:30', '17:30'],
    ['08:30', '24:00'],
  ])('refuses working hours from %s to %s', (opens, closes) => {
    expect(codesOf([NOTICE_2026], { opens, closes })).toEqual(['hours_invalid']);
  });

  it('throws for broken data that is shipped', () => {
    expect(() => requireCalendar([])).toThrow('working calendar refused: no notice was given');
  });
});
