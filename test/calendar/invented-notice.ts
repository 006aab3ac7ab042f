/**
 * A yearly notice that nobody published, for years that lie ahead of every release: of the shape of real ones, with 元旦
 * taken from the December before and made up for there.
 */
import { addDays, type CalendarNotice, type LocalDate, weekdayOf } from '#libs/domain';

export function inventedNotice(year: number): CalendarNotice {
  const newYear = { from: `${year - 1}-12-31`, until: `${year}-01-02` };
  const spring = `${year}-02-06`;
  const national = `${year}-10-01`;
  return {
    year,
    reference: `示例发〔${year - 1}〕1号`,
    holidays: [
      holiday('元旦', newYear.from, newYear.until, [saturdayBefore(newYear.from)]),
      holiday('春节', spring, addDays(spring, 7), [saturdayBefore(spring)]),
      holiday('清明节', `${year}-04-04`, `${year}-04-06`),
      holiday('劳动节', `${year}-05-01`, `${year}-05-05`),
      holiday('端午节', `${year}-06-18`, `${year}-06-20`),
      holiday('中秋节', `${year}-09-15`, `${year}-09-17`),
      holiday('国庆节', national, addDays(national, 6), [saturdayBefore(national)]),
    ],
  };
}

function holiday(
  name: string,
  restFrom: LocalDate,
  restUntil: LocalDate,
  workedDays: readonly LocalDate[] = [],
) {
  return { name, restFrom, restUntil, workedDays };
}

/** The last one that is not the day before. */
function saturdayBefore(date: LocalDate): LocalDate {
  return addDays(date, -weekdayOf(date) - 1);
}
