/**
 * Sorts every day between a clock's start and its due date into one reason: counted, suspended, holiday or weekend.
 * Each day has exactly one, so budget + days not counted = calendar days passed, and a stranger can add it up.
 */
import type { LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import { addDays, daysBetween, isWeekend } from '../calendar/local-date.js';
import type { SuspendedSpan } from './counted-day.js';
import { covers } from './counted-day.js';

/** Days of one reason; holidays and suspensions as unbroken runs, weekends gathered into one. */
export interface DayRun {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: number;
}
export type HolidayRun = DayRun & { readonly name: string };

export interface PassedDays {
  readonly holidays: readonly HolidayRun[];
  readonly makeUps: readonly { readonly date: LocalDate; readonly name: string }[];
  /** null when no ordinary weekend was passed. */
  readonly weekends: DayRun | null;
  /** One per span, in the same order; null for a span that cost no day. */
  readonly suspended: readonly (DayRun | null)[];
}

/** Days after `start` up to and including `until`. */
export function passedDays(
  calendar: WorkingCalendar,
  spans: readonly SuspendedSpan[],
  start: LocalDate,
  until: LocalDate,
): PassedDays {
  const holidays: HolidayRun[] = [];
  const makeUps: { date: LocalDate; name: string }[] = [];
  const suspended: (DayRun | null)[] = spans.map(() => null);
  let weekends: DayRun | null = null;
  const length = Math.max(0, daysBetween(start, until));
  for (let i = 1; i <= length; i += 1) {
    const date = addDays(start, i);
    const span = spans.findIndex((each) => covers(each, date));
    const worked = calendar.worked[date];
    const rest = calendar.rest[date];
    if (span >= 0) {
      suspended[span] = grow(suspended[span] ?? null, date);
    } else if (worked !== undefined) {
      makeUps.push({ date, name: worked });
    } else if (rest !== undefined) {
      const run = holidays.at(-1);
      if (run?.name === rest && addDays(run.until, 1) === date) {
        holidays[holidays.length - 1] = { ...grow(run, date), name: rest };
      } else {
        holidays.push({ ...grow(null, date), name: rest });
      }
    } else if (isWeekend(date)) {
      weekends = grow(weekends, date);
    }
  }
  return { holidays, makeUps, weekends, suspended };
}

function grow(run: DayRun | null, date: LocalDate): DayRun {
  return { from: run?.from ?? date, until: date, days: (run?.days ?? 0) + 1 };
}
