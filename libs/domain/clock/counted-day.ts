/**
 * Which days a clock counts: working days strictly after its start, outside its suspensions. Everything said about a
 * deadline comes from this one walk, so that the lamp, the ladder and the derivation never disagree (invariant 4).
 */
import type { LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import { dateOfDayNumber, dayNumber, localDateOf } from '../calendar/local-date.js';
import {
  countWorkingDays,
  isWorkingDay,
  isWorkingDayNumber,
  requireWalkable,
} from '../calendar/working-day.js';
import type { Clock } from './clock.types.js';

/** Days that do not count: from `from` up to and excluding `to`; null where the stop still lasts. */
export interface SuspendedSpan {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** In the order of the clock's ledger; a suspension that outlasts the clock ends on the day of its stop. */
export function suspendedSpans(clock: Clock): SuspendedSpan[] {
  return clock.suspensions.map(({ from, to }) => {
    const end = to ?? clock.stoppedAt;
    return { from: localDateOf(from), to: end === null ? null : localDateOf(end) };
  });
}

export function covers(span: SuspendedSpan, date: LocalDate): boolean {
  return date >= span.from && (span.to === null || date < span.to);
}

/** Budget and extensions together. */
export function totalWorkingDays(clock: Clock): number {
  return clock.extensions.reduce(
    (total, { workingDays }) => total + workingDays,
    clock.budgetWorkingDays,
  );
}

interface Walk {
  readonly calendar: WorkingCalendar;
  readonly upTo: number;
  readonly days: readonly LocalDate[];
}

/** A clock is never altered, only replaced, so a walk once made stays right; lamp, due date and rungs share it. */
const WALKS = new WeakMap<Clock, Walk>();

/** The first `upTo` counted days in order; fewer when a suspension that still lasts comes first. */
export function countedDays(clock: Clock, calendar: WorkingCalendar, upTo: number): LocalDate[] {
  const known = WALKS.get(clock);
  if (known?.calendar === calendar && known.upTo >= upTo) return known.days.slice(0, upTo);
  const days = walkedDays(clock, calendar, upTo);
  WALKS.set(clock, { calendar, upTo, days });
  return [...days];
}

function walkedDays(clock: Clock, calendar: WorkingCalendar, upTo: number): LocalDate[] {
  requireWalkable(upTo);
  const spans = suspendedSpans(clock);
  const counted: LocalDate[] = [];
  for (let day = dayNumber(localDateOf(clock.startedAt)) + 1; counted.length < upTo; day += 1) {
    const date = dateOfDayNumber(day);
    const stop = spans.find((span) => covers(span, date));
    if (stop?.to === null) break;
    if (stop === undefined && isWorkingDayNumber(calendar, day, date)) counted.push(date);
  }
  return counted;
}

/** The day on which `n` working days are used up; null for n ≤ 0 and when an open suspension comes first. */
export function countedDay(clock: Clock, calendar: WorkingCalendar, n: number): LocalDate | null {
  return n > 0 ? (countedDays(clock, calendar, n)[n - 1] ?? null) : null;
}

/** Working days used up by the end of `onDate`; a stopped clock uses up nothing after the day of its stop. */
export function consumedWorkingDays(
  clock: Clock,
  calendar: WorkingCalendar,
  onDate: LocalDate,
): number {
  const stop = clock.stoppedAt === null ? onDate : localDateOf(clock.stoppedAt);
  const last = dayNumber(stop < onDate ? stop : onDate);
  const spans = suspendedSpans(clock);
  let consumed = 0;
  for (let day = dayNumber(localDateOf(clock.startedAt)) + 1; day <= last; day += 1) {
    const date = dateOfDayNumber(day);
    if (isWorkingDayNumber(calendar, day, date) && !spans.some((span) => covers(span, date)))
      consumed += 1;
  }
  return consumed;
}

/** What is left at the end of `onDate`: 0 on the due date, negative when overdue. */
export function remainingWorkingDays(
  clock: Clock,
  calendar: WorkingCalendar,
  onDate: LocalDate,
): number {
  return totalWorkingDays(clock) - consumedWorkingDays(clock, calendar, onDate);
}

/**
 * The budget that makes a clock started on `startDate` due on `dueDate`. A due date on a rest day moves to the next
 * working day (民法典第203条), hence one more. 0 when the due date does not lie after the start: no clock can be made.
 */
export function budgetUntil(
  calendar: WorkingCalendar,
  startDate: LocalDate,
  dueDate: LocalDate,
): number {
  if (dueDate <= startDate) return 0;
  const worked = countWorkingDays(calendar, startDate, dueDate);
  return isWorkingDay(calendar, dueDate) ? worked : worked + 1;
}
