import { describe, expect, it } from '@jest/globals';
import { requireCalendar } from './calendar.build.js';
import { calendarDifferences, calendarYear, referenceOf } from './calendar-year.js';
import { CHINA_CALENDAR_2026 } from './china-calendar.js';
import { NOTICE_2024 } from './notices/notice-2024.js';
import { NOTICE_2025 } from './notices/notice-2025.js';
import { NOTICE_2026 } from './notices/notice-2026.js';

const UNTIL_2025 = requireCalendar([NOTICE_2024, NOTICE_2025]);

describe('a year of the calendar', () => {
  it('lists by month what is off, what is made up for, and how many days are worked', () => {
    const { reference, provisional, months, workingDays } = calendarYear(CHINA_CALENDAR_2026, 2026);
    expect({ reference, provisional }).toEqual({
      reference: '国办发明电〔2025〕7号',
      provisional: false,
    });
    const february = months[1];
    expect(february?.restDays.map(({ date }) => date)).toEqual(
      ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`),
    );
    expect(february?.makeUpDays.map(({ date }) => date)).toEqual(['2026-02-14', '2026-02-28']);
    expect(february?.workingDays).toBe(16);
    // 365 days, 104 weekend days, 13 statutory days off: 248, as the yearly count of working days says.
    expect(workingDays).toBe(248);
  });

  it('without a notice is provisional and knows weekends only', () => {
    const { provisional, reference, months } = calendarYear(UNTIL_2025, 2026);
    expect({ provisional, reference }).toEqual({ provisional: true, reference: null });
    expect(months[1]).toMatchObject({ restDays: [], makeUpDays: [], workingDays: 20 });
  });
});

describe('the difference of two calendars', () => {
  it('is every day that one works and the other does not', () => {
    const differences = calendarDifferences(UNTIL_2025, CHINA_CALENDAR_2026);
    expect(differences[0]).toEqual({ date: '2026-01-01', works: false, name: '元旦' });
    expect(differences).toContainEqual({ date: '2026-02-14', works: true, name: '春节' });
    expect(differences.map(({ date }) => date)).not.toContain('2026-02-15');
    expect(calendarDifferences(CHINA_CALENDAR_2026, CHINA_CALENDAR_2026)).toEqual([]);
  });

  it("includes the December that the next year's notice changes", () => {
    const early = {
      ...NOTICE_2026,
      holidays: NOTICE_2026.holidays.map((holiday) =>
        holiday.name === '元旦'
          ? { ...holiday, restFrom: '2025-12-31', workedDays: ['2025-12-27'] }
          : holiday,
      ),
    };
    const to = requireCalendar([NOTICE_2024, NOTICE_2025, early]);
    expect(calendarDifferences(UNTIL_2025, to).slice(0, 2)).toEqual([
      { date: '2025-12-27', works: true, name: '元旦' },
      { date: '2025-12-31', works: false, name: '元旦' },
    ]);
    expect(referenceOf(to, { date: '2025-12-31', name: '元旦' })).toBe('国办发明电〔2025〕7号');
  });

  it('takes a local arrangement back where it is gone', () => {
    const rest = { name: '县庆', from: '2026-03-03', until: '2026-03-03', reference: '示例〔1〕' };
    const local = requireCalendar([NOTICE_2026], undefined, [rest]);
    const plain = requireCalendar([NOTICE_2026]);
    expect(calendarDifferences(local, plain)).toEqual([
      { date: '2026-03-03', works: true, name: '县庆' },
    ]);
    expect(referenceOf(local, { date: '2026-03-03', name: '县庆' })).toBe('示例〔1〕');
  });
});
