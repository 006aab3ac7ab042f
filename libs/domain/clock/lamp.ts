/**
 * The lamp of the ledger (红黄绿灯): derived from the clock, never stored as a colour, because a stored colour is wrong
 * the next morning. The two instants go into database columns, so that lists filter by lamp without computing clocks.
 */
import type { Instant, WorkingCalendar } from '../calendar/calendar.types.js';
import { compareInstants, instantAt } from '../calendar/local-date.js';
import { isRunning } from './clock.changes.js';
import type { Clock } from './clock.types.js';
import { countedDays, totalWorkingDays } from './counted-day.js';

/** none: the clock is stopped or suspended. */
export type Lamp = 'green' | 'yellow' | 'red' | 'none';

export interface LampInstants {
  readonly yellowAt: Instant | null;
  readonly redAt: Instant | null;
}

/**
 * Yellow from the morning of the day `yellowWorkingDays` counted days before the due date (from the start when the
 * budget is no longer than that), red once the due date's working time is over.
 */
export function lampInstants(
  clock: Clock,
  calendar: WorkingCalendar,
  yellowWorkingDays: number,
): LampInstants {
  if (!isRunning(clock)) return { yellowAt: null, redAt: null };
  const total = totalWorkingDays(clock);
  const days = countedDays(clock, calendar, total);
  const dueDate = days[total - 1];
  if (dueDate === undefined) return { yellowAt: null, redAt: null };
  const yellowDate = days[total - 1 - yellowWorkingDays];
  return {
    yellowAt: yellowDate === undefined ? clock.startedAt : instantAt(yellowDate, '00:00'),
    redAt: instantAt(dueDate, calendar.hours.closes),
  };
}

export function lampOf(
  clock: Clock,
  calendar: WorkingCalendar,
  yellowWorkingDays: number,
  now: Instant,
): Lamp {
  const { yellowAt, redAt } = lampInstants(clock, calendar, yellowWorkingDays);
  if (yellowAt === null || redAt === null) return 'none';
  if (compareInstants(now, redAt) >= 0) return 'red';
  return compareInstants(now, yellowAt) >= 0 ? 'yellow' : 'green';
}
