/** A year of the calendar as it is pinned up in an office: what is off, what is made up for, how many days are worked. */
import type { LocalDate, LocalRest, WorkingCalendar } from './calendar.types.js';
import { compareDates, datesFrom } from './local-date.js';
import { isWorkingDay } from './working-day.js';

export interface NamedDay {
  readonly date: LocalDate;
  readonly name: string;
}

export interface CalendarMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** By notice or local arrangement, weekends inside them included. */
  readonly restDays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
  readonly workingDays: number;
}

export interface CalendarYear {
  readonly year: number;
  /** Number of the year's notice; null where none is out (暂定). */
  readonly reference: string | null;
  /** True where only ordinary weekends are known. */
  readonly provisional: boolean;
  readonly localRests: readonly LocalRest[];
  readonly months: readonly CalendarMonth[];
  readonly workingDays: number;
}

export function calendarYear(calendar: WorkingCalendar, year: number): CalendarYear {
  const reference = calendar.notices.find((notice) => notice.year === year)?.reference ?? null;
  const months = Array.from({ length: 12 }, (_, index) => monthOf(calendar, year, index + 1));
  return {
    year,
    reference,
    provisional: reference === null,
    localRests: (calendar.localRests ?? []).filter(
      ({ from, until }) => from <= `${year}-12-31` && until >= `${year}-01-01`,
    ),
    months,
    workingDays: months.reduce((sum, { workingDays }) => sum + workingDays, 0),
  };
}

function monthOf(calendar: WorkingCalendar, year: number, number: number): CalendarMonth {
  const month = `${year}-${String(number).padStart(2, '0')}`;
  const next = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = datesFrom(`${month}-01`, `${month}-${String(next).padStart(2, '0')}`);
  return {
    month,
    restDays: named(days, calendar.rest),
    makeUpDays: named(days, calendar.worked),
    workingDays: days.filter((date) => isWorkingDay(calendar, date)).length,
  };
}

function named(days: readonly LocalDate[], names: Readonly<Record<LocalDate, string>>): NamedDay[] {
  return days.flatMap((date) => {
    const name = names[date];
    return name === undefined ? [] : [{ date, name }];
  });
}

/** A day that one calendar works and the other does not. */
export interface DayDifference {
  readonly date: LocalDate;
  /** Under the other calendar. */
  readonly works: boolean;
  /** Why: the name of the holiday or local arrangement on either side; empty: an ordinary day again. */
  readonly name: string;
}

/** In the order of the days; days that only change their name are left out, since no deadline notices. */
export function calendarDifferences(from: WorkingCalendar, to: WorkingCalendar): DayDifference[] {
  const spoken = [from.rest, from.worked, to.rest, to.worked].flatMap((days) => Object.keys(days));
  return [...new Set(spoken)]
    .filter((date) => isWorkingDay(from, date) !== isWorkingDay(to, date))
    .toSorted(compareDates)
    .map((date) => ({
      date,
      works: isWorkingDay(to, date),
      name: to.rest[date] ?? to.worked[date] ?? from.rest[date] ?? from.worked[date] ?? '',
    }));
}

/** Number of the paper that speaks of the day; null where none does. */
export function referenceOf(calendar: WorkingCalendar, { date, name }: NamedDay): string | null {
  const local = calendar.localRests?.find((rest) => rest.from <= date && date <= rest.until);
  if (local?.name === name) return local.reference;
  // December days of 元旦 are arranged by the next year's notice.
  const nextYears = date.slice(5, 7) === '12' && name.includes('元旦') ? 1 : 0;
  const year = Number(date.slice(0, 4)) + nextYears;
  return calendar.notices.find((notice) => notice.year === year)?.reference ?? null;
}
