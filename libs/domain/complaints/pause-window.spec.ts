/** OnCall #1206: an escalation that was paused over a restart never went on. */
import { describe, expect, it } from '@jest/globals';
import { assigned } from '../case/case-journey.fixture.js';
import { CaseUnderTest } from '../case/case-under-test.fixture.js';
import { at, CAST } from '../case/cast.fixture.js';
import type { CaseState } from '../case/case.state.js';
import { momentId } from '../case/moments/case.moments.js';

/** What a worker has after it was killed: the record, read back. */
function restarted(subject: CaseUnderTest, now: string): CaseUnderTest {
  const state = JSON.parse(JSON.stringify(subject.present)) as CaseState;
  return new CaseUnderTest(now, subject.policy, state, subject.calendar);
}

const suspended = () =>
  assigned()
    .skipTo(at('2026-03-03'))
    .give('suspend', { reason: '待批复', plannedEnd: '2026-03-20' }, CAST.deputy);

describe('a pause and a restart in it (OnCall #1206)', () => {
  it('go on: whoever ordered the pause hears of its end, though the engine slept through it', () => {
    const subject = restarted(suspended(), at('2026-03-25'));
    subject.liveUntil(at('2026-03-25'));
    expect(subject.fired.map(({ moment }) => moment.kind)).toEqual(['suspensionEnd']);
    expect(restarted(subject, subject.now).moments()).toEqual([]);
  });

  it('go on: resumed after the restart, every reminder comes that would have come without it', () => {
    const idsAfter = (subject: CaseUnderTest) => {
      subject.skipTo(at('2026-03-26')).give('resume', { note: '' }, CAST.staff);
      return subject.moments().map((moment) => `${momentId(moment)} ${moment.at}`);
    };
    const undisturbed = idsAfter(suspended());
    expect(undisturbed).toHaveLength(11);
    expect(idsAfter(restarted(suspended(), at('2026-03-10')))).toEqual(undisturbed);
  });
});
