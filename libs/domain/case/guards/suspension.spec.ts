/** 暂停计时: with a reason and a planned end; what is stopped comes back exactly where it stood. */
import { describe, expect, it } from '@jest/globals';
import { dueDateOf } from '../../clock/due.js';
import { calendar } from '../case-under-test.fixture.js';
import { assigned, rectifying, withSuspension } from '../case-journey.fixture.js';
import { at, CAST } from '../cast.fixture.js';

const { deputy, staff, handler } = CAST;
const reason = '待上级批复';

describe('a suspension', () => {
  it.each(['', 'soon', '2026-02-30', '2026-03-01', '2026-03-02'])(
    'with the planned end %p has none',
    (plannedEnd) => {
      expect(assigned().refusal('suspend', { reason, plannedEnd }, deputy)).toEqual({
        code: 'suspension_without_planned_end',
        fields: ['plannedEnd'],
        details: {},
      });
    },
  );

  it('lasts 90 calendar days at most', () => {
    const longest = { reason, plannedEnd: '2026-05-31' };
    expect(assigned().refusal('suspend', longest, deputy)).toBeNull();
    expect(assigned().refusal('suspend', { reason, plannedEnd: '2026-06-01' }, deputy)).toEqual({
      code: 'suspension_too_long',
      fields: ['plannedEnd'],
      details: { maximumCalendarDays: 90 },
    });
  });

  it('stops every clock of the unit, and the due date is unknown meanwhile', () => {
    const { clocks, suspension } = withSuspension(rectifying()).present;
    expect(suspension).toMatchObject({ plannedEnd: '2026-05-18', overrunNoticed: false });
    const { rectification, progress } = clocks;
    expect(rectification && dueDateOf(rectification, calendar)).toBeNull();
    expect(progress && dueDateOf(progress, calendar)).toBeNull();
  });

  it('ended after eleven days moves the deadline by the working days among them', () => {
    const subject = assigned().skipTo(at('2026-03-09'));
    withSuspension(subject).skipTo(at('2026-03-20')).give('resume', { note: '' }, staff);
    const { rectification } = subject.present.clocks;
    // 03-09 to 03-19 did not count: nine working days, so 04-14 becomes 04-27.
    expect(rectification && dueDateOf(rectification, calendar)).toBe('2026-04-27');
    expect(subject.present.suspension).toBeNull();
    expect(subject.present.firstDueDate).toBe('2026-04-14');
  });

  it('that outlives its planned end is told to the office once, on a working morning', () => {
    const subject = withSuspension(assigned()).liveUntil(at('2026-07-01'));
    expect(subject.fired.map(({ moment }) => [moment.kind, moment.at])).toEqual([
      ['suspensionEnd', at('2026-05-18', '09:00')],
    ]);
    expect(subject.present.suspension?.overrunNoticed).toBe(true);
  });

  it('planned to end on a rest day is told of on the next working day', () => {
    const subject = assigned().give('suspend', { reason, plannedEnd: '2026-05-01' }, deputy);
    expect(subject.moments().map((moment) => moment.at)).toEqual([at('2026-05-06', '09:00')]);
  });

  it('holds up the work until it is ended', () => {
    const subject = withSuspension(rectifying());
    const refusals = [
      subject.refusal('reportProgress', { text: '推进' }, handler),
      subject.refusal('submitForVerification', { summary: '完成', evidenceIds: [] }, handler),
      subject.refusal('requestExtension', { workingDays: 1, reason }, handler),
    ];
    expect(refusals.map((refusal) => refusal?.code)).toEqual([
      'suspended',
      'suspended',
      'suspended',
    ]);
    expect(subject.refusal('resume', { note: '' }, staff)).toBeNull();
  });
});
