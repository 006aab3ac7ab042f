import { describe, expect, it } from '@jest/globals';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { instantAt } from '../calendar/local-date.js';
import {
  backdatedClock,
  extendClock,
  isRunning,
  isStopped,
  markBreached,
  markFired,
  openSuspension,
  rearmClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
} from './clock.changes.js';
import { consumedWorkingDays } from './counted-day.js';
import { dueDateOf } from './due.js';

const at = (date: string, time = '10:00') => instantAt(date, time);
const running = markFired(startClock('rectification', at('2026-09-18'), 10), 'before5');
const suspended = suspendClock(running, at('2026-09-22'), '等待批复');

describe('a clock', () => {
  it('starts armed from its start, with nothing fired', () => {
    const clock = startClock('receipt', at('2026-09-18'), 2);
    expect(clock).toMatchObject({ generation: 1, armedFrom: clock.startedAt, firedRungs: [] });
    expect(isRunning(clock)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN, 5_001])('takes no budget of %s working days', (budget) => {
    expect(() => startClock('receipt', at('2026-09-18'), budget)).toThrow(RangeError);
    expect(() => extendClock(running, at('2026-09-21'), budget, '汛期')).toThrow(RangeError);
  });

  it('suspended keeps its fired rungs and makes older reminders stale', () => {
    expect(isRunning(suspended)).toBe(false);
    expect(openSuspension(suspended)).toEqual({
      from: at('2026-09-22'),
      to: null,
      reason: '等待批复',
    });
    expect(suspended).toMatchObject({ generation: 2, firedRungs: ['before5'] });
  });

  it('resumed keeps its fired rungs and its arming', () => {
    const resumed = resumeClock(suspended, at('2026-09-24'));
    expect(openSuspension(resumed)).toBeNull();
    expect(resumed).toMatchObject({
      generation: 3,
      firedRungs: ['before5'],
      armedFrom: running.armedFrom,
    });
  });

  it('extended arms its rungs anew from the approval on', () => {
    const extended = extendClock(running, at('2026-09-23'), 5, '汛期');
    expect(extended).toMatchObject({ generation: 2, firedRungs: [], armedFrom: at('2026-09-23') });
    expect(dueDateOf(extended, calendar)).toBe('2026-10-15');
  });

  it('rearmed after a reassignment only makes older reminders stale', () => {
    expect(rearmClock(running)).toEqual({ ...running, generation: 2 });
  });

  it('stopped keeps how it ended', () => {
    const stopped = stopClock(running, at('2026-09-29'), 'met');
    expect(isStopped(stopped)).toBe(true);
    expect(stopped).toMatchObject({ stoppedAt: at('2026-09-29'), outcome: 'met' });
  });

  it('stopped while suspended is due again by its stop', () => {
    expect(dueDateOf(suspended, calendar)).toBeNull();
    const stopped = stopClock(suspended, at('2026-09-28'), 'cancelled');
    expect(dueDateOf(stopped, calendar)).toBe('2026-10-13');
  });

  it('comes back unchanged from a change that finds nothing to change', () => {
    const stopped = stopClock(running, at('2026-09-29'), 'met');
    expect(suspendClock(suspended, at('2026-09-23'), '再次')).toBe(suspended);
    expect(suspendClock(stopped, at('2026-09-30'), '再次')).toBe(stopped);
    expect(resumeClock(running, at('2026-09-23'))).toBe(running);
    expect(stopClock(stopped, at('2026-09-30'), 'cancelled')).toBe(stopped);
    expect(reopenClock(running, at('2026-09-30'), '回头看')).toBe(running);
    expect(markFired(running, 'before5')).toBe(running);
  });

  it('keeps its first breach, even through an extension', () => {
    const breached = markBreached(running, at('2026-10-09', '17:30'));
    const extended = extendClock(breached, at('2026-10-12'), 5, '领导小组决定');
    expect(markBreached(extended, at('2026-10-20')).breachedAt).toBe(at('2026-10-09', '17:30'));
  });

  it('never changes the clock that it was given', () => {
    const frozen = Object.freeze(structuredClone(running));
    extendClock(frozen, at('2026-09-23'), 5, '汛期');
    stopClock(suspendClock(frozen, at('2026-09-22'), '等待'), at('2026-09-24'), 'met');
    expect(frozen).toEqual(running);
  });
});

describe('a reopened clock (重启)', () => {
  const stopped = stopClock(running, at('2026-09-23'), 'met');
  const reopened = reopenClock(stopped, at('2026-11-02'), '回头看发现反弹');

  it('keeps its start and does not count the closed period', () => {
    expect(reopened).toMatchObject({
      startedAt: running.startedAt,
      stoppedAt: null,
      outcome: null,
    });
    expect(consumedWorkingDays(stopped, calendar, '2026-11-01')).toBe(4);
    expect(consumedWorkingDays(reopened, calendar, '2026-11-01')).toBe(3);
    // Seven of ten days are left from 11-02 on, that day included.
    expect(dueDateOf(reopened, calendar)).toBe('2026-11-10');
  });

  it('reminds anew, and never of the past', () => {
    expect(reopened).toMatchObject({ generation: 2, firedRungs: [], armedFrom: at('2026-11-02') });
  });

  it('counts neither the wait before the stop when it was held, nor the closed period', () => {
    const held = stopClock(suspended, at('2026-09-28'), 'met');
    const again = reopenClock(held, at('2026-11-02'), '回头看发现反弹');
    expect(isRunning(again)).toBe(true);
    expect(consumedWorkingDays(again, calendar, '2026-11-01')).toBe(2);
  });
});

describe('the clock of an imported case', () => {
  const imported = (importedAt: string) =>
    backdatedClock(
      { kind: 'rectification', startedAt: at('2026-09-18'), budgetWorkingDays: 10, importedAt },
      calendar,
    );

  it('stands where it stands on that day and is armed from the import on', () => {
    const clock = imported(at('2026-09-29'));
    expect(clock).toMatchObject({ armedFrom: at('2026-09-29'), breachedAt: null });
    expect(dueDateOf(clock, calendar)).toBe('2026-10-09');
  });

  it('is breached from the start when its due date has passed', () => {
    expect(imported(at('2026-10-09', '17:29')).breachedAt).toBeNull();
    expect(imported(at('2026-10-09', '17:30')).breachedAt).toBe(at('2026-10-09', '17:30'));
    expect(imported(at('2026-12-01')).breachedAt).toBe(at('2026-10-09', '17:30'));
  });
});
