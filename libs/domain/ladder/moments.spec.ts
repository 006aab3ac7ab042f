import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { addDays, compareInstants, instantAt, localDateOf } from '../calendar/local-date.js';
import { nextWorkingTime } from '../calendar/working-day.js';
import {
  backdatedClock,
  extendClock,
  markBreached,
  markFired,
  rearmClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
} from '../clock/clock.changes.js';
import type { Clock } from '../clock/clock.types.js';
import { RECTIFICATION_LADDER as ladder } from '../policy/default-ladders.js';
import type { ClockMoment } from './moments.js';
import { rungMoments } from './moments.js';

const at = (date: string, time = '10:00') => instantAt(date, time);
const clock = startClock('rectification', at('2026-09-18'), 10);
const nameOf = (moment: ClockMoment) => (moment.kind === 'rung' ? moment.rung.key : 'breach');
const planOf = (of: Clock) =>
  rungMoments(of, ladder, calendar).map((moment) => [nameOf(moment), localDateOf(moment.at)]);

describe('the moments of a running clock', () => {
  it('are its rungs and its breach, in order, on counted days', () => {
    expect(planOf(clock)).toEqual([
      ['before5', '2026-09-24'],
      ['before2', '2026-09-30'],
      ['due', '2026-10-09'],
      ['breach', '2026-10-09'],
      ['after1', '2026-10-10'],
      ['after3', '2026-10-13'],
      ['after5', '2026-10-15'],
    ]);
  });

  it('carry what a firing needs', () => {
    expect(rungMoments(clock, ladder, calendar)[0]).toEqual({
      kind: 'rung',
      clock: 'rectification',
      generation: 1,
      at: at('2026-09-24', '09:00'),
      dueDate: '2026-10-09',
      rung: ladder[0],
    });
  });

  it('leave out what has fired and a breach that was recorded', () => {
    const fired = markBreached(markFired(clock, 'due'), at('2026-10-09', '17:30'));
    expect(planOf(fired).map(([name]) => name)).toEqual([
      'before5',
      'before2',
      'after1',
      'after3',
      'after5',
    ]);
  });

  it('leave out rungs that lie before the start', () => {
    const short = startClock('rectification', at('2026-09-18'), 2);
    expect(planOf(short).map(([name]) => name)).not.toContain('before5');
    expect(planOf(short).map(([name]) => name)).not.toContain('before2');
  });

  it('are none while it is suspended or stopped', () => {
    expect(planOf(suspendClock(clock, at('2026-09-22'), '等待'))).toEqual([]);
    expect(planOf(stopClock(clock, at('2026-09-22'), 'met'))).toEqual([]);
  });

  it('include what nobody was there to fire, also after a resumption', () => {
    const suspended = suspendClock(clock, at('2026-09-24', '08:00'), '等待');
    const resumed = resumeClock(suspended, at('2026-09-24', '11:00'));
    expect(planOf(resumed)[0]).toEqual(['before5', '2026-09-24']);
  });

  it('of an imported clock hold nothing of the past', () => {
    const importedAt = at('2026-10-10', '12:00');
    const imported = backdatedClock(
      { kind: 'rectification', startedAt: at('2026-09-18'), budgetWorkingDays: 10, importedAt },
      calendar,
    );
    expect(planOf(imported).map(([name]) => name)).toEqual(['after3', 'after5']);
  });

  it('of an extended clock are armed anew and skip what would lie in the past', () => {
    const late = markFired(markFired(clock, 'before5'), 'before2');
    const extended = extendClock(late, at('2026-10-08'), 3, '汛期');
    expect(planOf(extended).slice(0, 2)).toEqual([
      ['before2', '2026-10-10'],
      ['due', '2026-10-13'],
    ]);
  });
});

type Act = 'fire' | 'suspend' | 'resume' | 'extend' | 'rearm' | 'wait';
const acts = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 9 }),
    act: fc.constantFrom<Act>(
      'fire',
      'fire',
      'fire',
      'suspend',
      'resume',
      'extend',
      'rearm',
      'wait',
    ),
  }),
  { maxLength: 40 },
);

/** Each firing with the clock that it fired on. */
type Firing = readonly [moment: ClockMoment, of: Clock];

/** Fires whatever is due by `now`, as the workflow does, and writes down what fired. */
function fireDue(before: Clock, now: string, firings: Firing[]): Clock {
  let after = before;
  // No ladder here has more moments; a clock that goes on firing would otherwise hang the test.
  for (let count = 0; count <= ladder.length + 1; count += 1) {
    const next = rungMoments(after, ladder, calendar)[0];
    if (next === undefined || compareInstants(next.at, now) > 0) return after;
    firings.push([next, after]);
    after = next.kind === 'rung' ? markFired(after, next.rung.key) : markBreached(after, next.at);
  }
  throw new Error('the clock fires without end');
}

/** What may happen once only: a breach ever, a rung once for each arming of its clock. */
const onceOnlyName = ([moment, of]: Firing) =>
  moment.kind === 'rung' ? `${of.armedFrom} ${moment.rung.key}` : 'breach';

function changed(before: Clock, act: Act, now: string): Clock {
  if (act === 'suspend') return suspendClock(before, now, '等待');
  if (act === 'resume') return resumeClock(before, now);
  if (act === 'extend') return extendClock(before, now, 3, '延期');
  return act === 'rearm' ? rearmClock(before) : before;
}

describe('any history of a clock', () => {
  it('fires each rung at most once per arming, in working time, never at or before the arming', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 25 }), acts, (budget, history) => {
        let subject = startClock('rectification', at('2026-01-05'), budget);
        let date = '2026-01-05';
        const firings: Firing[] = [];
        for (const { days, act } of history) {
          date = addDays(date, days);
          const now = at(date, '10:00');
          subject = act === 'fire' ? fireDue(subject, now, firings) : changed(subject, act, now);
        }
        const names = firings.map(onceOnlyName);
        expect(new Set(names).size).toBe(names.length);
        for (const [moment, of] of firings) {
          expect(compareInstants(moment.at, of.armedFrom)).toBeGreaterThan(0);
          expect(moment.generation).toBe(of.generation);
          const closing = moment.kind === 'breach';
          expect(closing || nextWorkingTime(calendar, moment.at) === moment.at).toBe(true);
        }
      }),
    );
  });

  it('raises the generation with every change, so that older reminders are known to be stale', () => {
    fc.assert(
      fc.property(acts, (history) => {
        let subject = clock;
        for (const { act } of history) {
          const next = changed(subject, act, at('2026-09-22'));
          expect(next === subject || next.generation === subject.generation + 1).toBe(true);
          subject = next;
        }
      }),
    );
  });

  it('loses no rung: left alone, every rung that lies after the arming fires', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 25 }),
        fc.nat(30),
        fc.nat(30),
        (budget, gap, length) => {
          const start = startClock('rectification', at('2026-01-05'), budget);
          const stop = addDays('2026-01-06', gap);
          const suspended = suspendClock(start, at(stop, '08:00'), '等待');
          const resumed = resumeClock(suspended, at(addDays(stop, length), '18:00'));
          const firings: Firing[] = [];
          fireDue(resumed, at('2026-12-31'), firings);
          const names = firings.map(([moment]) => nameOf(moment));
          expect(names).toEqual([
            'before5',
            'before2',
            'due',
            'breach',
            'after1',
            'after3',
            'after5',
          ]);
        },
      ),
    );
  });
});
