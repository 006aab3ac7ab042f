import { describe, expect, it } from '@jest/globals';
import type { CalendarNotice, NoticeHoliday } from './calendar.types.js';
import { checkNotice } from './notice.check.js';
import { NOTICE_2026 } from './notices/notice-2026.js';

/** The 2026 notice with one holiday typed differently. */
function withHoliday(name: string, change: Partial<NoticeHoliday>): CalendarNotice {
  const holidays = NOTICE_2026.holidays.map((holiday) =>
    holiday.name === name ? { ...holiday, ...change } : holiday,
  );
  return { ...NOTICE_2026, holidays };
}

const codesOf = (notice: CalendarNotice) => checkNotice(notice).map(({ code }) => code);

describe('a yearly notice', () => {
  it('is accepted as published', () => {
    expect(checkNotice(NOTICE_2026)).toEqual([]);
  });

  it('may reach into December of the year before', () => {
    expect(codesOf(withHoliday('元旦', { restFrom: '2025-12-31' }))).toEqual([]);
  });

  it.each<[string, string, Partial<NoticeHoliday>, string]>([
    ['a day that does not exist', '国庆节', { restUntil: '2026-10-32' }, 'date_invalid'],
    ['a day of another year', '国庆节', { restFrom: '2025-10-01' }, 'date_outside_year'],
    [
      'a make-up day of another year',
      '国庆节',
      { workedDays: ['2027-09-20'] },
      'date_outside_year',
    ],
    ['a rest that ends before it begins', '国庆节', { restUntil: '2026-09-30' }, 'rest_reversed'],
    ['a rest of a whole month', '国庆节', { restUntil: '2026-10-31' }, 'rest_too_long'],
    ['a day both rested and worked', '国庆节', { workedDays: ['2026-10-03'] }, 'rest_and_worked'],
    [
      'a day of another holiday worked',
      '国庆节',
      { workedDays: ['2026-09-26'] },
      'rest_and_worked',
    ],
    [
      'a make-up day that is a Monday',
      '国庆节',
      { workedDays: ['2026-09-21'] },
      'worked_not_weekend',
    ],
    ['a statutory holiday left out', '国庆节', { name: '厂庆' }, 'holiday_missing'],
  ])('with %s is refused', (_, name, change, code) => {
    expect(codesOf(withHoliday(name, change))).toContain(code);
  });

  it('without its reference is refused', () => {
    expect(codesOf({ ...NOTICE_2026, reference: ' ' })).toEqual(['reference_missing']);
  });

  it.each([1991, 2026.5, Number.NaN])('for the year %s is refused', (year) => {
    expect(codesOf({ ...NOTICE_2026, year })).toEqual(['year_invalid']);
  });

  it('says where each fault lies, in both languages', () => {
    expect(checkNotice(withHoliday('国庆节', { workedDays: ['2026-09-21'] }))).toEqual([
      {
        code: 'worked_not_weekend',
        year: 2026,
        subject: '2026-09-21',
        zh: '2026年通知：2026-09-21本非周末，无需调休',
        en: 'Notice 2026: 2026-09-21 is no weekend day',
      },
    ]);
  });

  it('lists all its faults at once', () => {
    const notice = { ...NOTICE_2026, reference: '', holidays: [] };
    expect(codesOf(notice)).toEqual([
      'reference_missing',
      ...Array.from({ length: 7 }, () => 'holiday_missing'),
    ]);
  });
});
