/**
 * Which days and hours are worked, under one calendar (design §5). Make-up days (调休上班) count, holidays on weekdays
 * do not: a plain Monday-to-Friday count would set wrong deadlines several weeks a year.
 */
import type { Instant, LocalDate, WorkingCalendar } from './calendar.types.js';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  instantAt,
  isWeekendDayNumber,
  localDateOf,
  localTimeOf,
} from './local-date.js';

/** No budget of an office comes near this; a walk beyond it is a fault, not a long wait. */
export const MAXIMUM_WORKING_DAYS = 5_000;

export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return isWorkingDayNumber(calendar, dayNumber(date), date);
}

/** `day` and `date` name the same day; a walk over days has both at hand. */
export function isWorkingDayNumber(
  calendar: WorkingCalendar,
  day: number,
  date: LocalDate = dateOfDayNumber(day),
): boolean {
  if (calendar.worked[date] !== undefined) return true;
  if (calendar.rest[date] !== undefined) return false;
  return !isWeekendDayNumber(day);
}

/** True where no published notice speaks: only ordinary weekends are known there (暂定). */
export function isProvisional(calendar: WorkingCalendar, date: LocalDate): boolean {
  return date > calendar.coveredUntil || date < calendar.coveredFrom;
}

/** The n-th working day after `from` (before it when n is negative); `from` does not count; 0 gives `from` itself. */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, n: number): LocalDate {
  requireWalkable(n);
  const step = n < 0 ? -1 : 1;
  let day = dayNumber(from);
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorkingDayNumber(calendar, day)) left -= 1;
  }
  return dateOfDayNumber(day);
}

/**
 * Working days after `afterExclusive` up to and including `untilInclusive`. When `untilInclusive` lies before, minus
 * the working days stepped over going back, so that it always undoes `addWorkingDays`.
 */
export function countWorkingDays(
  calendar: WorkingCalendar,
  afterExclusive: LocalDate,
  untilInclusive: LocalDate,
): number {
  const target = dayNumber(untilInclusive);
  let day = dayNumber(afterExclusive);
  const step = target < day ? -1 : 1;
  let count = 0;
  while (day !== target) {
    day += step;
    if (isWorkingDayNumber(calendar, day)) count += step;
  }
  return count;
}

/** The day itself when it is worked, otherwise the next working day. */
export function workingDayFrom(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** The instant itself inside working hours (closing time excluded), otherwise the next opening. */
export function nextWorkingTime(calendar: WorkingCalendar, instant: Instant): Instant {
  const { opens, closes } = calendar.hours;
  const date = localDateOf(instant);
  const time = localTimeOf(instant);
  if (isWorkingDay(calendar, date) && time < closes) {
    return time < opens ? instantAt(date, opens) : instant;
  }
  return instantAt(workingDayFrom(calendar, addDays(date, 1)), opens);
}

export function requireWalkable(n: number): void {
  if (!Number.isInteger(n) || Math.abs(n) > MAXIMUM_WORKING_DAYS) {
    throw new RangeError(`not a number of working days: ${n}`);
  }
}
