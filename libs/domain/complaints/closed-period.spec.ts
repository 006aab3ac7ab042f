/** GLPI #23359: a ticket that was solved and opened again counted the time in between. */
import { describe, expect, it } from '@jest/globals';
import { advance, assigned } from '../case/case-journey.fixture.js';
import type { CaseUnderTest } from '../case/case-under-test.fixture.js';
import { at, CAST } from '../case/cast.fixture.js';
import { remainingWorkingDays } from '../clock/counted-day.js';
import { deriveDeadline } from '../clock/deadline.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { ReopeningRule } from '../policy/policy.types.js';

/** Closed on 03-10, opened again on the first of September. */
function reopened(rule: ReopeningRule | undefined, additionalWorkingDays = 0): CaseUnderTest {
  const policy = rule === undefined ? DEFAULT_POLICY : { ...DEFAULT_POLICY, reopening: { rule } };
  const subject = advance(assigned(policy).skipTo(at('2026-03-10')), 'closed');
  return subject
    .skipTo(at('2026-09-01'))
    .give('reopen', { reason: '回头看发现反弹', additionalWorkingDays }, CAST.director);
}

function rectification({ present }: CaseUnderTest) {
  const clock = present.clocks.rectification;
  if (clock === undefined) throw new Error('the case was assigned');
  return clock;
}

describe('the closed period on reopening (GLPI #23359)', () => {
  it.each([undefined, 'goOn' as const])('does not count when the clock goes on (%s)', (rule) => {
    const subject = reopened(rule);
    // Five days were used by the evening of 03-09; the day of the submission did not count. 09-20 and 10-10 are worked.
    expect(remainingWorkingDays(rectification(subject), subject.calendar, '2026-08-31')).toBe(25);
    expect(deriveDeadline(rectification(subject), subject.calendar).dueDate).toBe('2026-10-10');
  });

  it('does not count when the clock begins again, and the whole budget is there', () => {
    const subject = reopened('restart');
    const { dueDate, steps } = deriveDeadline(rectification(subject), subject.calendar);
    expect(dueDate).toBe('2026-10-19');
    expect(steps.map(({ zh }) => zh)).toContain(
      '2026-09-01重启，期限重新起算（原自2026-03-02起计时）',
    );
    expect(rectification(subject)).toMatchObject({
      firedRungs: [],
      suspensions: [],
      extensions: [],
    });
    expect(subject.present.firstDueDate).toBe('2026-04-14');
  });

  it('leaves the days that are granted on top', () => {
    const subject = reopened('restart', 5);
    expect(deriveDeadline(rectification(subject), subject.calendar).dueDate).toBe('2026-10-26');
  });
});
