/** GLPI #6902: another agreement was attached to a ticket that had been on hold, and the held time counted against it. */
import { describe, expect, it } from '@jest/globals';
import { assigned } from '../case/case-journey.fixture.js';
import type { CaseUnderTest } from '../case/case-under-test.fixture.js';
import { at, CAST } from '../case/cast.fixture.js';
import { dueDateOf } from '../clock/due.js';
import { laterVersion } from './policy-versions.fixture.js';

const { deputy, staff } = CAST;
const suspension = { reason: '待批复', plannedEnd: '2026-03-20' };

function dueDate({ present, calendar }: CaseUnderTest): string | null {
  const clock = present.clocks.rectification;
  return clock === undefined ? null : dueDateOf(clock, calendar);
}

/** Suspended from 03-09 to 03-20, adopting a version with this budget at one of the three times. */
function adopting(days: number, when: 'before' | 'during' | 'after'): CaseUnderTest {
  const adoption = {
    policy: laterVersion('2026-2', days),
    choice: 'move',
    reason: '改版',
  } as const;
  const subject = assigned().skipTo(at('2026-03-06'));
  if (when === 'before') subject.give('adoptPolicy', adoption, deputy);
  subject.skipTo(at('2026-03-09')).give('suspend', suspension, deputy).skipTo(at('2026-03-12'));
  if (when === 'during') subject.give('adoptPolicy', adoption, deputy);
  subject.skipTo(at('2026-03-20')).give('resume', { note: '' }, staff).skipTo(at('2026-03-23'));
  return when === 'after' ? subject.give('adoptPolicy', adoption, deputy) : subject;
}

describe('a pause and a change of policy (GLPI #6902)', () => {
  it.each(['before', 'during', 'after'] as const)(
    'leave the nine paused working days out, adopted %s the pause',
    (when) => {
      // 22 working days from 03-02 on end on 04-01; nine did not count, Qingming and Labour Day neither; 05-09 is worked.
      expect(dueDate(adopting(22, when))).toBe('2026-04-15');
      expect(dueDate(adopting(30, when))).toBe('2026-04-27');
      expect(dueDate(adopting(40, when))).toBe('2026-05-13');
    },
  );
});
