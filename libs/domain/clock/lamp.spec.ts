import { describe, expect, it } from '@jest/globals';
import { CHINA_CALENDAR_2026 as calendar } from '../calendar/china-calendar.js';
import { instantAt } from '../calendar/local-date.js';
import { extendClock, startClock, stopClock, suspendClock } from './clock.changes.js';
import { lampInstants, lampOf } from './lamp.js';

const at = (date: string, time = '10:00') => instantAt(date, time);
const clock = startClock('rectification', at('2026-09-18'), 10);

describe('the lamp', () => {
  it.each([
    ['green on the day before it turns', at('2026-09-23', '23:59'), 'green'],
    ['yellow from the morning five counted days before', at('2026-09-24', '00:00'), 'yellow'],
    ['yellow to the last minute of the due date', at('2026-10-09', '17:29'), 'yellow'],
    ['red when the office closes on the due date', at('2026-10-09', '17:30'), 'red'],
    ['red ever after', at('2027-01-09'), 'red'],
  ])('is %s', (_, now, lamp) => {
    expect(lampOf(clock, calendar, 5, now)).toBe(lamp);
  });

  it('is yellow from the start when the budget is no longer than the warning', () => {
    const short = startClock('receipt', at('2026-09-18'), 2);
    expect(lampInstants(short, calendar, 5).yellowAt).toBe(short.startedAt);
    expect(lampOf(short, calendar, 5, at('2026-09-18', '10:01'))).toBe('yellow');
  });

  it('is none while the clock is suspended and after its stop', () => {
    const suspended = suspendClock(clock, at('2026-09-22'), '等待');
    const stopped = stopClock(clock, at('2026-09-22'), 'met');
    for (const idle of [suspended, stopped]) {
      expect(lampInstants(idle, calendar, 5)).toEqual({ yellowAt: null, redAt: null });
      expect(lampOf(idle, calendar, 5, at('2026-12-01'))).toBe('none');
    }
  });

  it('turns back to green with an extension', () => {
    const extended = extendClock(clock, at('2026-10-08'), 10, '汛期');
    expect(lampOf(extended, calendar, 5, at('2026-10-09', '17:30'))).toBe('green');
  });
});
