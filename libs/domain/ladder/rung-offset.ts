/**
 * Offsets of rungs in one unit: minutes of office time away from the close of the due date. Days and hours mixed without
 * it would be ordered by their bare numbers, and −4 hours would come before −1 day.
 */
import type { LocalTime, WorkingHours } from '../calendar/calendar.types.js';
import type { DayRung, Rung } from './ladder.types.js';

export interface RungOffset {
  /** 0 where the offset is counted in hours. */
  readonly offsetWorkingDays: number;
  /** Present where the offset is counted in hours. */
  readonly offsetWorkingHours?: number;
}

/** As events, answers and notices carry it. */
export function offsetOf(rung: Rung): RungOffset {
  return isDayRung(rung)
    ? { offsetWorkingDays: rung.offsetWorkingDays }
    : { offsetWorkingDays: 0, offsetWorkingHours: rung.offsetWorkingHours };
}

export function isDayRung(rung: Rung): rung is DayRung {
  return rung.offsetWorkingHours === undefined;
}

export function minutesOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** How long the office works on a working day. */
export function minutesPerDay({ opens, closes }: WorkingHours): number {
  return minutesOfDay(closes) - minutesOfDay(opens);
}

/** Negative before the close of the due date; only meaningful for sound rungs. */
export function offsetMinutes(rung: Rung, hours: WorkingHours): number {
  if (!isDayRung(rung)) return rung.offsetWorkingHours * 60;
  const beforeClosing = minutesOfDay(hours.closes) - minutesOfDay(rung.at);
  return rung.offsetWorkingDays * minutesPerDay(hours) - beforeClosing;
}

/** On which counted day a rung falls, relative to the due date, and at what time. */
export function placeOf(
  rung: Rung,
  hours: WorkingHours,
): { readonly dayOffset: number; readonly at: LocalTime } {
  if (isDayRung(rung)) return { dayOffset: rung.offsetWorkingDays, at: rung.at };
  const perDay = minutesPerDay(hours);
  // Counted from the opening of the due date; a full day away from a close is an opening, never a closing time.
  const minutes = perDay + rung.offsetWorkingHours * 60;
  const dayOffset = Math.floor(minutes / perDay);
  return { dayOffset, at: timeOf(minutesOfDay(hours.opens) + minutes - dayOffset * perDay) };
}

function timeOf(minutes: number): LocalTime {
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
