/**
 * Day arithmetic on `YYYY-MM-DD` without the machine's zone: deadlines are days of Asia/Shanghai, and a worker that
 * runs in UTC would otherwise put an evening's act on the wrong day (design invariant 4).
 *
 * Asia/Shanghai is UTC+08:00 without daylight saving since 1992; dates before 1992 are not supported.
 */
import type { Instant, LocalDate, LocalTime } from './calendar.types.js';

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
const EARLIEST_DATE: LocalDate = '1992-01-01';
const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const TIME_SHAPE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True for a day that exists, written `YYYY-MM-DD`, from 1992 on. */
export function isLocalDate(text: string): boolean {
  if (!DATE_SHAPE.test(text) || text < EARLIEST_DATE) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  // Some engines roll 02-30 over into March; the way back shows it.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** True for a time of day written `HH:mm`, 00:00 to 23:59. */
export function isLocalTime(text: string): boolean {
  return TIME_SHAPE.test(text);
}

/** The day's number, counted from 1970-01-01; throws RangeError on what is no date. */
export function dayNumber(date: LocalDate): number {
  // A bare ISO day is read as UTC; anything else might be read in the machine's zone.
  const ms = DATE_SHAPE.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms / DAY_MS;
}

export function dateOfDayNumber(day: number): LocalDate {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `until`; negative when `until` lies before. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return dayNumber(until) - dayNumber(from);
}

/** Both ends included; none where `until` lies before. */
export function datesFrom(from: LocalDate, until: LocalDate): LocalDate[] {
  const length = Math.max(0, daysBetween(from, until) + 1);
  return Array.from({ length }, (_, days) => addDays(from, days));
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

function weekdayOfDayNumber(day: number): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** For walks over many days: the text of a day need not be read back into its number. */
export function isWeekendDayNumber(day: number): boolean {
  return weekdayOfDayNumber(day) > 5;
}

export function isWeekend(date: LocalDate): boolean {
  return weekdayOf(date) > 5;
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Negative, zero or positive; correct also when one instant is written without milliseconds. */
export function compareInstants(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b);
}

function inShanghai(instant: Instant): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(ms + OFFSET_MS).toISOString();
}

export function localDateOf(instant: Instant): LocalDate {
  return inShanghai(instant).slice(0, 10);
}

export function localTimeOf(instant: Instant): LocalTime {
  return inShanghai(instant).slice(11, 16);
}

export function instantAt(date: LocalDate, time: LocalTime): Instant {
  const ms = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not a date and time: ${date} ${time}`);
  return new Date(ms - OFFSET_MS).toISOString();
}
