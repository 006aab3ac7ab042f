/** GLPI #15429: reminders whose time lay before the creation all went out the moment a ticket was made. */
import { describe, expect, it } from '@jest/globals';
import { compareInstants } from '../calendar/local-date.js';
import { registered } from '../case/case-journey.fixture.js';
import { ASSIGNMENT, at, CAST } from '../case/cast.fixture.js';
import { LADDER_WITH_HOURS } from '../case/evolve/walk-rules.fixture.js';
import { laterVersion } from './policy-versions.fixture.js';

const { staff, deputy, nextHandler } = CAST;
const policy = laterVersion('hours', 30, LADDER_WITH_HOURS);

describe('what lies before the beginning (GLPI #15429)', () => {
  it.each([1, 2, 3, 5])(
    'does not fire when a case is assigned with %s days',
    (budgetWorkingDays) => {
      const subject = registered(policy);
      subject.give('assign', { ...ASSIGNMENT, budgetWorkingDays }, staff);
      const { now } = subject;
      expect(subject.liveUntil(now).fired).toEqual([]);
      expect(
        subject.moments().filter(({ at: planned }) => compareInstants(planned, now) <= 0),
      ).toEqual([]);
      expect(subject.moments()).not.toEqual([]);
    },
  );

  it.each(['restart', 'remainder'] as const)('does not fire at a reassignment (%s)', (rule) => {
    const subject = registered({ ...policy, reassignment: { rule, leastWorkingDays: 3 } });
    subject.give('assign', ASSIGNMENT, staff).liveUntil(at('2026-04-17'));
    const known = subject.fired.length;
    const { leadUnit } = ASSIGNMENT;
    const handler = { personId: nextHandler.personId, name: nextHandler.name };
    subject.give(
      'reassign',
      { leadUnit, handler, supervisor: ASSIGNMENT.supervisor, reason: '调离' },
      staff,
    );
    expect(subject.liveUntil(subject.now).fired).toHaveLength(known);
  });

  it('does not fire when a policy brings reminders whose time has passed', () => {
    const subject = registered()
      .give('assign', ASSIGNMENT, staff)
      .liveUntil(at('2026-04-14', '15:00'));
    const known = subject.fired.length;
    subject.give('adoptPolicy', { policy, choice: 'move', reason: '改版' }, deputy);
    subject.liveUntil(subject.now);
    expect(subject.fired).toHaveLength(known);
    expect(subject.present.clocks.rectification?.passedRungs).toEqual(['before12h', 'before4h']);
  });
});
