/** The week of a day as offices number them (ISO 8601): Monday first, week 1 has the year's first Thursday. */
import type { LocalDate } from './calendar.types.js';
import { addDays, daysBetween, weekdayOf } from './local-date.js';

/** e.g. `2026-W07`; the year is that of the week's Thursday. */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
