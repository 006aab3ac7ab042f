/** Zammad #904: a ticket that was merged into another went on to escalate. */
import { describe, expect, it } from '@jest/globals';
import {
  rectifying,
  withAssistingTask,
  withExtensionRequest,
} from '../case/case-journey.fixture.js';
import { ANOTHER_CASE, at, CAST } from '../case/cast.fixture.js';
import { lampInstants } from '../clock/lamp.js';

describe('the clock of a merged case (Zammad #904)', () => {
  const subject = withExtensionRequest(withAssistingTask(rectifying())).liveUntil(at('2026-04-08'));
  const before = subject.moments().length;
  subject.give('merge', { into: ANOTHER_CASE, reason: '同一问题' }, CAST.deputy);

  it('is no ghost: every clock has stopped and shows no lamp', () => {
    const clocks = Object.values(subject.present.clocks);
    expect(clocks.length).toBeGreaterThan(1);
    for (const clock of clocks) {
      expect(clock.stoppedAt).not.toBeNull();
      expect(lampInstants(clock, subject.calendar, 5)).toEqual({ yellowAt: null, redAt: null });
    }
  });

  it('never rings again: reminders, breaches, tasks', () => {
    expect(before).toBeGreaterThan(5);
    expect(subject.moments()).toEqual([]);
    const known = subject.fired.length;
    expect(subject.liveUntil(at('2026-12-31')).fired).toHaveLength(known);
  });

  it('is not armed anew by another calendar or by the leading group', () => {
    const merged = subject.copy();
    expect(
      merged.refusal(
        'decideAgendaItem',
        { decision: '限期', additionalWorkingDays: 9 },
        CAST.group,
      ),
    ).not.toBeNull();
    expect(merged.meet({ ...merged.calendar, version: 'other' }).moments()).toEqual([]);
  });
});
