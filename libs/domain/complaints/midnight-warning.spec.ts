/** GLPI #22678: warnings went out at 00:00, when nobody reads them and the day that they speak of has not begun. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_WORKING_HOURS } from '../calendar/calendar.build.js';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { addDays, instantAt, localTimeOf } from '../calendar/local-date.js';
import { nextWorkingTime } from '../calendar/working-day.js';
import { LADDER_WITH_HOURS } from '../case/evolve/walk-rules.fixture.js';
import { startClock } from '../clock/clock.changes.js';
import { rungMoments } from '../ladder/moments.js';
import { RECTIFICATION_LADDER } from '../policy/default-ladders.js';
import { checkPolicy } from '../policy/policy.check.js';
import { laterVersion } from './policy-versions.fixture.js';

describe('a warning that falls at 00:00 (GLPI #22678)', () => {
  it.each(['00:00', '08:29', '17:30', '24:00'])('is refused with the policy: %s', (at) => {
    const ladder = RECTIFICATION_LADDER.map((rung) =>
      rung.key === 'due' ? { ...rung, at } : rung,
    );
    expect(checkPolicy(laterVersion('night', 30, ladder), DEFAULT_WORKING_HOURS)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'severities.ordinary.ladders.rectification.due' }),
      ]),
    );
  });

  it('comes of no offset in hours, whichever day the clock started on', () => {
    const inHours = fc.integer({ min: -80, max: 80 }).filter((hours) => hours !== 0);
    fc.assert(
      fc.property(fc.nat(300), inHours, (days, offsetWorkingHours) => {
        const start = instantAt(addDays('2026-01-05', days), '23:59');
        const clock = startClock('rectification', start, 10);
        const [rung] = LADDER_WITH_HOURS.filter(({ key }) => key === 'before4h');
        if (rung?.offsetWorkingHours === undefined) throw new Error('the rung is in hours');
        const moments = rungMoments(clock, [{ ...rung, offsetWorkingHours }], calendar);
        const [planned] = moments.filter(({ kind }) => kind === 'rung');
        expect(planned && nextWorkingTime(calendar, planned.at)).toBe(planned?.at);
        expect(localTimeOf(planned?.at ?? '')).toMatch(/^(08|09|1[0-7]):30$/);
      }),
    );
  });
});
