/**
 * A migrated process instance arms its timers anew: "five days from now" begins again with every migration (Camunda #3713
 * fired them twice, Flowable #3075 lost them). Here nothing is relative to the migration.
 */
import { describe, expect, it } from '@jest/globals';
import { localDateOf } from '../calendar/local-date.js';
import { assigned } from '../case/case-journey.fixture.js';
import type { CaseUnderTest } from '../case/case-under-test.fixture.js';
import { at, CAST } from '../case/cast.fixture.js';
import { dueDateOf } from '../clock/due.js';
import { laterVersion } from './policy-versions.fixture.js';

function adopt(subject: CaseUnderTest, version: string, days: number): CaseUnderTest {
  const policy = laterVersion(version, days);
  return subject.give('adoptPolicy', { policy, choice: 'move', reason: '改版' }, CAST.deputy);
}

function dueDate({ present, calendar }: CaseUnderTest): string | null {
  const clock = present.clocks.rectification;
  return clock === undefined ? null : dueDateOf(clock, calendar);
}

/** A new version every third day, with budgets that come and go and end where they began. */
function migratedOften(): CaseUnderTest {
  const subject = assigned();
  const days = [
    '03-05',
    '03-08',
    '03-11',
    '03-14',
    '03-17',
    '03-20',
    '03-23',
    '03-26',
    '03-29',
    '04-01',
  ];
  days.forEach((day, index) => {
    subject.liveUntil(at(`2026-${day}`));
    adopt(subject, `version ${index}`, index % 2 === 0 ? 34 : 30);
  });
  return subject;
}

describe('a timer that is relative (migrated process instances)', () => {
  it('does not begin again, however often the case takes over a version', () => {
    const subject = migratedOften();
    expect(dueDate(subject)).toBe('2026-04-14');
    expect(subject.present.clocks.rectification).toMatchObject({
      startedAt: at('2026-03-02'),
      armedFrom: at('2026-03-02'),
    });
  });

  it('fires each reminder once in the whole life, on the day that it would have had anyway', () => {
    const subject = migratedOften().liveUntil(at('2026-12-31'));
    const plain = assigned().liveUntil(at('2026-12-31'));
    const firings = ({ fired }: CaseUnderTest) =>
      fired.map(({ moment }) =>
        moment.kind === 'rung'
          ? `${moment.clock} ${moment.rung.key} ${localDateOf(moment.at)}`
          : `${moment.kind} ${localDateOf(moment.at)}`,
      );
    expect(firings(subject)).toEqual(firings(plain));
  });

  it('does not fire twice what fired before a later date was adopted', () => {
    const subject = assigned().liveUntil(at('2026-04-10'));
    adopt(subject, 'longer', 40);
    const again = subject
      .liveUntil(at('2026-12-31'))
      .fired.flatMap(({ moment }) =>
        moment.kind === 'rung' && moment.clock === 'rectification' ? [moment.rung.key] : [],
      );
    expect(again).toEqual(['before5', 'before2', 'due', 'after1', 'after3', 'after5']);
  });
});
