/**
 * Calendar notices for years that none is published for yet. A rehearsal runs in the future, and without rest days and
 * make-up days it would rehearse nothing of the calendar. They exist in the rehearsal's own database only.
 */
import {
  addDays,
  requireCalendar,
  weekdayOf,
  type CalendarNotice,
  type LocalDate,
  type NoticeHoliday,
  type WorkingCalendar,
} from '#libs/domain';
import { PUBLISHED_NOTICES } from '#libs/domain/shipped';

const SATURDAY = 6;
const SUNDAY = 7;

/** The nearest weekend day before `date`, worked in exchange for the rest. */
function weekendDayBefore(date: LocalDate): LocalDate {
  const previous = addDays(date, -1);
  const weekday = weekdayOf(previous);
  return weekday === SUNDAY || weekday === SATURDAY ? previous : weekendDayBefore(previous);
}

function rest(name: string, restFrom: LocalDate, days: number, exchange = false): NoticeHoliday {
  const restUntil = addDays(restFrom, days - 1);
  const workedDays = exchange ? [weekendDayBefore(restFrom)] : [];
  return { name, restFrom, restUntil, workedDays };
}

/** A plausible year: the fixed holidays on their dates, the lunar ones where they fall on average. */
function simulatedNotice(year: number): CalendarNotice {
  return {
    year,
    reference: `模拟通知（仅供演练）${year}`,
    holidays: [
      rest('元旦', `${year}-01-01`, 1),
      rest('春节', `${year}-02-05`, 8, true),
      rest('清明节', `${year}-04-04`, 3),
      rest('劳动节', `${year}-05-01`, 5, true),
      rest('端午节', `${year}-06-09`, 1),
      rest('中秋节', `${year}-09-15`, 1),
      rest('国庆节', `${year}-10-01`, 7, true),
    ],
  };
}

/** The published calendar, lengthened by simulated notices to three years from `today`. */
export function rehearsalCalendar(today: LocalDate): WorkingCalendar {
  const published = new Set(PUBLISHED_NOTICES.map((notice) => notice.year));
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear + 1, thisYear + 2, thisYear + 3];
  const simulated = years.filter((year) => !published.has(year)).map(simulatedNotice);
  return requireCalendar([...PUBLISHED_NOTICES, ...simulated]);
}
