/**
 * GLPI #10594: an agreement in days was computed over working days, but the time on hold was taken off around the clock, so
 * that a ticket held over a weekend was due days later than it should be.
 */
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WORKING_HOURS } from '../calendar/calendar.build.js';
import { localDateOf, localTimeOf } from '../calendar/local-date.js';
import { assigned } from '../case/case-journey.fixture.js';
import type { CaseUnderTest } from '../case/case-under-test.fixture.js';
import { at, CAST } from '../case/cast.fixture.js';
import { LADDER_WITH_HOURS } from '../case/evolve/walk-rules.fixture.js';
import { checkLadder } from '../ladder/ladder.check.js';
import { laterVersion } from './policy-versions.fixture.js';

const policy = laterVersion('hours', 30, LADDER_WITH_HOURS);

function plan(subject: CaseUnderTest): readonly string[] {
  return subject.moments().flatMap((moment) => {
    if (moment.kind !== 'rung' || moment.clock !== 'rectification') return [];
    const when = `${localDateOf(moment.at)} ${localTimeOf(moment.at)}`;
    return moment.rung.key.endsWith('h') ? [`${moment.rung.key} ${when}`] : [];
  });
}

function heldFrom(from: string, to: string): CaseUnderTest {
  const subject = assigned(policy).skipTo(at(from, '16:00'));
  subject.give('suspend', { reason: '待批复', plannedEnd: to }, CAST.deputy);
  return subject.skipTo(at(to, '09:30')).give('resume', { note: '' }, CAST.staff);
}

describe('days and hours on one ladder (GLPI #10594)', () => {
  const untouched = [
    'before12h 2026-04-13 14:30',
    'before4h 2026-04-14 13:30',
    'after2h 2026-04-15 10:30',
  ];

  it('are counted in the same office hours: nine a day, over counted days only', () => {
    expect(plan(assigned(policy))).toEqual(untouched);
  });

  it('move by the working days of a pause, not by its hours: a weekend between costs nothing', () => {
    // Friday 16:00 to Monday 09:30: the Friday did not count, Saturday and Sunday never do.
    expect(plan(heldFrom('2026-03-06', '2026-03-09'))).toEqual([
      'before12h 2026-04-14 14:30',
      'before4h 2026-04-15 13:30',
      'after2h 2026-04-16 10:30',
    ]);
    expect(plan(heldFrom('2026-03-07', '2026-03-09'))).toEqual(untouched);
  });

  it('are put in order in one unit: one day before is earlier than four hours before', () => {
    const [hour] = LADDER_WITH_HOURS.filter(({ key }) => key === 'before4h');
    const [day] = LADDER_WITH_HOURS.filter(({ key }) => key === 'before2');
    const [last] = LADDER_WITH_HOURS.slice(-1);
    if (!hour || !last || day?.offsetWorkingDays === undefined) throw new Error('no such rungs');
    const dayBefore = { ...day, offsetWorkingDays: -1 };
    const codes = (...ladder: (typeof LADDER_WITH_HOURS)[number][]) =>
      checkLadder(ladder, DEFAULT_WORKING_HOURS, 10).map(({ code, rungKey }) => [code, rungKey]);
    expect(codes(dayBefore, hour, last)).toEqual([]);
    expect(codes(hour, dayBefore, last)).toEqual([['rungs_out_of_order', 'before2']]);
  });
});
