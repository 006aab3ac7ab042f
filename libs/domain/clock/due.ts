/** When a clock is due, without the reasons; `deadline.ts` adds them. A due date ends when the office closes. */
import type { Instant, LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import { instantAt } from '../calendar/local-date.js';
import type { Clock } from './clock.types.js';
import { countedDay, totalWorkingDays } from './counted-day.js';

/** null while a suspension that still lasts comes before the budget is used up. */
export function dueDateOf(clock: Clock, calendar: WorkingCalendar): LocalDate | null {
  return countedDay(clock, calendar, totalWorkingDays(clock));
}

export function dueAtOf(clock: Clock, calendar: WorkingCalendar): Instant | null {
  const dueDate = dueDateOf(clock, calendar);
  return dueDate === null ? null : instantAt(dueDate, calendar.hours.closes);
}
