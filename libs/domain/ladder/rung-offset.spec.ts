import { describe, expect, it } from '@jest/globals';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { DEFAULT_WORKING_HOURS as hours } from '../calendar/calendar.build.js';
import { instantAt } from '../calendar/local-date.js';
import { resumeClock, startClock, suspendClock } from '../clock/clock.changes.js';
import { checkLadder } from './ladder.check.js';
import type { HourRung } from './ladder.types.js';
import { rungMoments } from './moments.js';

function inHours(offsetWorkingHours: number, change: Partial<HourRung> = {}): HourRung {
  return {
    key: `h${offsetWorkingHours}`,
    offsetWorkingHours,
    recipients: ['officeDirector'],
    urgency: 'urgent',
    tone: 'red',
    opensAgendaItem: false,
    ...change,
  };
}

const at = (date: string, time = '10:00') => instantAt(date, time);
/** Due on Friday 2026-10-09, behind National Day; 09-30 is the counted day before 10-08; 10-10 is worked. */
const clock = startClock('rectification', at('2026-09-18'), 10);
const plannedAt = (offset: number, of = clock) =>
  rungMoments(of, [inHours(offset)], calendar).find(({ kind }) => kind === 'rung')?.at;

describe('an offset in working hours', () => {
  it.each([
    [-1, '2026-10-09', '16:30'],
    [-9, '2026-10-09', '08:30'],
    [-10, '2026-10-08', '16:30'],
    [-18, '2026-10-08', '08:30'],
    [-20, '2026-09-30', '15:30'],
    [1, '2026-10-10', '09:30'],
    [8, '2026-10-10', '16:30'],
    [9, '2026-10-12', '08:30'],
    [13, '2026-10-12', '12:30'],
  ])('of %s is %s %s: nine hours a day, rest days passed over', (offset, date, time) => {
    expect(plannedAt(offset)).toBe(at(date, time));
  });

  it('passes over suspended days like days do', () => {
    const suspended = suspendClock(clock, at('2026-10-08', '09:00'), '等待');
    expect(plannedAt(-10, resumeClock(suspended, at('2026-10-10', '09:00')))).toBe(
      at('2026-10-10', '16:30'),
    );
    expect(plannedAt(-10, suspended)).toBeUndefined();
  });

  it('reaches back to the opening of the first counted day and no further', () => {
    expect(plannedAt(-90)).toBe(at('2026-09-20', '08:30'));
    expect(plannedAt(-91)).toBeUndefined();
    const codes = (offset: number) =>
      checkLadder([inHours(offset)], hours, 10).map(({ code }) => code);
    expect(codes(-90)).toEqual([]);
    expect(codes(-91)).toEqual(['before_exceeds_budget']);
  });

  it.each([0, 0.5, Number.NaN, 261 * 9])('of %s is refused', (offset) => {
    expect(checkLadder([inHours(offset)], hours, 10).map(({ code }) => code)).toEqual([
      'offset_invalid',
    ]);
  });

  it.each(['circleMember', 'systemAdministrator'] as const)('to %s reaches nobody', (role) => {
    const ladder = [inHours(-1, { recipients: ['officeDirector', role] })];
    expect(checkLadder(ladder, hours, 10).map(({ code }) => code)).toEqual([
      'recipient_unreachable',
    ]);
  });
});
