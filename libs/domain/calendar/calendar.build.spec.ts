import { describe, expect, it } from '@jest/globals';
import { asEdition, buildCalendar, requireCalendar } from './calendar.build.js';
import type { CalendarNotice } from './calendar.types.js';
import { CHINA_CALENDAR_2026, PUBLISHED_NOTICES } from './china-calendar.js';
import { localRestRemarks } from './local-rest.check.js';
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

describe('days off of the county', () => {
  const typhoon = {
    name: '台风停工',
    from: '2026-02-27',
    until: '2026-03-02',
    reference: '示例办〔2026〕9号',
  };
  const build = (...rests: (typeof typhoon)[]) =>
    buildCalendar(PUBLISHED_NOTICES, undefined, rests);
  const codesWith = (change: Partial<typeof typhoon>) => {
    const result = build({ ...typhoon, ...change });
    return result.ok ? [] : result.faults.map(({ code }) => code);
  };

  it('lie over the notices and win over a make-up day', () => {
    const calendar = requireCalendar(PUBLISHED_NOTICES, undefined, [typhoon]);
    expect(CHINA_CALENDAR_2026.worked['2026-02-28']).toBe('春节');
    expect(calendar.worked['2026-02-28']).toBeUndefined();
    expect(calendar.rest['2026-02-28']).toBe('台风停工');
    expect(calendar.localRests).toEqual([typhoon]);
    expect(calendar.version).not.toBe(CHINA_CALENDAR_2026.version);
  });

  it('that are none leave the version that is stored in every database', () => {
    expect(requireCalendar(PUBLISHED_NOTICES, undefined, []).version).toBe(
      'CN-2024..2026-8b8396fa',
    );
    expect(requireCalendar(PUBLISHED_NOTICES, undefined, [])).toEqual(CHINA_CALENDAR_2026);
  });

  it('say where they win and where they do nothing', () => {
    const weekend = { ...typhoon, name: '周末停电', from: '2026-03-07', until: '2026-03-08' };
    const remarks = localRestRemarks(CHINA_CALENDAR_2026, [typhoon, weekend]);
    expect(remarks.map(({ code, subject }) => [code, subject])).toEqual([
      ['wins_over_make_up_day', '2026-02-28'],
      ['without_effect', '周末停电'],
    ]);
  });

  it('may reach beyond the last notice, whose year stays provisional', () => {
    const calendar = requireCalendar(PUBLISHED_NOTICES, undefined, [
      { ...typhoon, from: '2027-01-11', until: '2027-01-12' },
    ]);
    expect(calendar.coveredUntil).toBe('2026-12-31');
    expect(calendar.rest['2027-01-12']).toBe('台风停工');
  });

  it.each<[string, Partial<typeof typhoon>, string]>([
    ['without a name', { name: ' ' }, 'local_name_missing'],
    ['called like a public holiday', { name: '国庆节' }, 'local_name_taken'],
    ['without a reference', { reference: '' }, 'local_reference_missing'],
    ['on a day that does not exist', { until: '2026-02-30' }, 'local_date_invalid'],
    ['that end before they begin', { until: '2026-02-26' }, 'local_rest_reversed'],
    ['of three weeks', { until: '2026-03-20' }, 'local_rest_too_long'],
    ['of another age', { from: '2036-02-27', until: '2036-03-02' }, 'local_rest_out_of_range'],
  ])('%s are refused', (_, change, code) => {
    expect(codesWith(change)).toEqual([code]);
  });

  it('of two papers share no day: the one that explains it must be plain', () => {
    const result = build(typhoon, { ...typhoon, name: '县庆', from: '2026-03-02' });
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(['local_rests_overlap']);
  });
});

describe('days that are in force a second time', () => {
  it('have a version of their own and differ in nothing else', () => {
    const { version, edition, ...days } = asEdition(CHINA_CALENDAR_2026, 3);
    const { version: first, ...same } = CHINA_CALENDAR_2026;
    expect(edition).toBe(3);
    expect(version).not.toBe(first);
    expect(days).toEqual(same);
  });
});
