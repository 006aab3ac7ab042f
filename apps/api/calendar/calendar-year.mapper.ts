import type { CalendarYearAnswer } from '#libs/contracts/http';
import { calendarYear, type WorkingCalendar } from '#libs/domain';

export function yearAnswerOf(calendar: WorkingCalendar, year: number): CalendarYearAnswer {
  const { months, localRests, ...rest } = calendarYear(calendar, year);
  return {
    calendarVersion: calendar.version,
    coveredUntil: calendar.coveredUntil,
    ...rest,
    localRests: [...localRests],
    months: months.map(({ restDays, makeUpDays, ...month }) => ({
      ...month,
      restDays: [...restDays],
      makeUpDays: [...makeUpDays],
    })),
  };
}
