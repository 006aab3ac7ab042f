/**
 * Refuses yearly notices that cannot be right before a deadline is computed with them (design §5): one mistyped date
 * would silently move the deadlines of every case. Administrators load notices, so each fault says where it lies.
 */
import type { CalendarNotice, LocalDate, NoticeHoliday } from './calendar.types.js';
import { STATUTORY_HOLIDAYS } from './holiday-names.js';
import { datesFrom, daysBetween, isLocalDate, isWeekend } from './local-date.js';

export type NoticeFaultCode =
  | 'year_invalid'
  | 'reference_missing'
  | 'date_invalid'
  | 'date_outside_year'
  | 'rest_reversed'
  | 'rest_too_long'
  | 'rest_and_worked'
  | 'worked_not_weekend'
  | 'holiday_missing'
  | 'year_duplicated'
  | 'year_skipped'
  | 'notices_missing'
  | 'hours_invalid';

export interface NoticeFault {
  readonly code: NoticeFaultCode;
  /** The notice at fault; null when the fault lies in the set as a whole. */
  readonly year: number | null;
  /** The date, holiday or value at fault, as it was given. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/** Longest rest so far was nine days (2026 Spring Festival); twice a week is certainly a typing error. */
export const LONGEST_REST_DAYS = 14;

/** A notice may reach a few days into the years beside its own (元旦 began on 2022-12-31). */
function isNearYear(year: number, date: LocalDate): boolean {
  return date >= `${year - 1}-12-20` && date <= `${year + 1}-01-10`;
}

export function restDaysOf(holiday: NoticeHoliday): LocalDate[] {
  return datesFrom(holiday.restFrom, holiday.restUntil);
}

function fault(
  code: NoticeFaultCode,
  year: number,
  subject: string,
  zh: string,
  en: string,
): NoticeFault {
  return {
    code,
    year,
    subject,
    zh: `${year}年通知：${subject}${zh}`,
    en: `Notice ${year}: ${subject} ${en}`,
  };
}

/** Empty when the notice may be used. */
export function checkNotice(notice: CalendarNotice): NoticeFault[] {
  const { year } = notice;
  if (!Number.isInteger(year) || year < 1992 || year > 2999) {
    return [fault('year_invalid', year, String(year), '不是有效年份', 'is no valid year')];
  }
  const dateFaults = notice.holidays.flatMap((holiday) => checkDates(year, holiday));
  return [
    ...(notice.reference.trim() === ''
      ? [fault('reference_missing', year, '', '缺少文号', 'has no reference number')]
      : []),
    ...checkStatutoryHolidays(notice),
    // Days can only be compared once all of them are real days in a sane span.
    ...(dateFaults.length > 0 ? dateFaults : checkDays(notice)),
  ];
}

function checkStatutoryHolidays({ year, holidays }: CalendarNotice): NoticeFault[] {
  return STATUTORY_HOLIDAYS.filter(
    ({ stem }) => !holidays.some(({ name }) => name.includes(stem)),
  ).map(({ stem, en }) => fault('holiday_missing', year, stem, '未列入', `(${en}) is missing`));
}

function checkDates(year: number, holiday: NoticeHoliday): NoticeFault[] {
  const dates = [holiday.restFrom, holiday.restUntil, ...holiday.workedDays];
  const invalid = dates
    .filter((date) => !isLocalDate(date))
    .map((date) => fault('date_invalid', year, date, '不是有效日期', 'is no valid date'));
  if (invalid.length > 0) return invalid;
  const outside = dates
    .filter((date) => !isNearYear(year, date))
    .map((date) => fault('date_outside_year', year, date, '不在本年度', 'lies outside its year'));
  return [...outside, ...checkSpan(year, holiday)];
}

function checkSpan(year: number, { name, restFrom, restUntil }: NoticeHoliday): NoticeFault[] {
  const length = daysBetween(restFrom, restUntil) + 1;
  const span = `${name} ${restFrom}–${restUntil}`;
  if (length < 1) return [fault('rest_reversed', year, span, '起止颠倒', 'ends before it begins')];
  if (length > LONGEST_REST_DAYS) {
    return [
      fault('rest_too_long', year, span, '放假过长', `is longer than ${LONGEST_REST_DAYS} days`),
    ];
  }
  return [];
}

function checkDays({ year, holidays }: CalendarNotice): NoticeFault[] {
  const rest = new Set(holidays.flatMap(restDaysOf));
  return holidays
    .flatMap(({ workedDays }) => workedDays)
    .flatMap((date) => [
      ...(rest.has(date)
        ? [fault('rest_and_worked', year, date, '既放假又上班', 'is both a rest day and worked')]
        : []),
      ...(isWeekend(date)
        ? []
        : [fault('worked_not_weekend', year, date, '本非周末，无需调休', 'is no weekend day')]),
    ]);
}
