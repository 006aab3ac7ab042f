/**
 * Refuses local days off that cannot be right, and says what those that are right do to the notices. A day off that a
 * clerk mistyped would move the deadlines of every case; one that meets a make-up day must not win unseen.
 */
import type { CalendarNotice, LocalDate, LocalRest, WorkingCalendar } from './calendar.types.js';
import { addDays, datesFrom, daysBetween, isLocalDate } from './local-date.js';
import { LONGEST_REST_DAYS } from './notice.check.js';
import { isWorkingDay } from './working-day.js';

export type LocalRestFaultCode =
  | 'local_name_missing'
  | 'local_name_taken'
  | 'local_reference_missing'
  | 'local_date_invalid'
  | 'local_rest_reversed'
  | 'local_rest_too_long'
  | 'local_rest_out_of_range'
  | 'local_rests_overlap';

export interface LocalRestFault {
  readonly code: LocalRestFaultCode;
  /** The value at fault, as it was given. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/** What is worth a look before it is put in force; it refuses nothing. */
export interface LocalRestRemark {
  readonly code: 'wins_over_make_up_day' | 'without_effect';
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/** How far beyond the last notice a county may arrange its days: the next year's is late at times. */
const DAYS_BEYOND_NOTICES = 366;

/** Empty when they may be used; both in the order of their days. */
export function checkLocalRests(
  notices: readonly CalendarNotice[],
  rests: readonly LocalRest[],
): LocalRestFault[] {
  const faults = rests.flatMap((rest) => checkOne(notices, rest));
  return faults.length > 0 ? faults : checkOverlaps(rests);
}

/** What the rests do to a calendar that does not have them yet. */
export function localRestRemarks(
  without: WorkingCalendar,
  rests: readonly LocalRest[],
): LocalRestRemark[] {
  return rests.flatMap((rest): LocalRestRemark[] => {
    const days = datesFrom(rest.from, rest.until);
    const madeUp = days.filter((date) => without.worked[date] !== undefined);
    const isIdle = !days.some((date) => isWorkingDay(without, date));
    return [
      ...madeUp.map((date) => winsOverMakeUp(rest, date, without.worked[date] ?? '')),
      ...(isIdle ? [withoutEffect(rest)] : []),
    ];
  });
}

function winsOverMakeUp({ name }: LocalRest, date: LocalDate, holiday: string): LocalRestRemark {
  return {
    code: 'wins_over_make_up_day',
    subject: date,
    zh: `${date}原为${holiday}调休上班日；${name}当日单位停止办公，以地方安排为准，不计工作日`,
    en: `${date} is a make-up day of ${holiday}; offices are closed for ${name}, so the local arrangement wins`,
  };
}

function withoutEffect({ name, from, until }: LocalRest): LocalRestRemark {
  return {
    code: 'without_effect',
    subject: name,
    zh: `${name}${from}至${until}本来就都是休息日，不影响任何时限`,
    en: `${name}, ${from} to ${until}: every day of it is off already, no deadline is affected`,
  };
}

function fault(code: LocalRestFaultCode, subject: string, zh: string, en: string): LocalRestFault {
  const named = subject.trim() === '' ? '' : `：${subject}`;
  return { code, subject, zh: `地方放假安排${zh}${named}`, en: `Local rest${named} ${en}` };
}

function checkOne(notices: readonly CalendarNotice[], rest: LocalRest): LocalRestFault[] {
  const { name, reference } = rest;
  const isTaken = notices.some(({ holidays }) => holidays.some((one) => one.name === name));
  return [
    ...(name.trim() === '' ? [fault('local_name_missing', '', '缺少名称', 'has no name')] : []),
    ...(isTaken
      ? [fault('local_name_taken', name, '与国家节日同名', 'is called like a public holiday')]
      : []),
    ...(reference.trim() === ''
      ? [fault('local_reference_missing', name, '缺少文号', 'has no reference number')]
      : []),
    ...checkDates(notices, rest),
  ];
}

function checkDates(
  notices: readonly CalendarNotice[],
  { from, until }: LocalRest,
): LocalRestFault[] {
  const invalid = [from, until].filter((date) => !isLocalDate(date));
  if (invalid.length > 0) {
    return invalid.map((date) => fault('local_date_invalid', date, '日期无效', 'is no valid date'));
  }
  const span = `${from}–${until}`;
  const length = daysBetween(from, until) + 1;
  if (length < 1) return [fault('local_rest_reversed', span, '起止颠倒', 'ends before it begins')];
  if (length > LONGEST_REST_DAYS) {
    return [
      fault(
        'local_rest_too_long',
        span,
        `超过${LONGEST_REST_DAYS}天`,
        `is longer than ${LONGEST_REST_DAYS} days`,
      ),
    ];
  }
  const [first, last] = [notices[0], notices.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isFar =
    from < `${first.year}-01-01` || until > addDays(`${last.year}-12-31`, DAYS_BEYOND_NOTICES);
  return isFar
    ? [fault('local_rest_out_of_range', span, '不在日历范围内', 'lies outside the calendar')]
    : [];
}

function checkOverlaps(rests: readonly LocalRest[]): LocalRestFault[] {
  return rests.slice(1).flatMap((rest, i) => {
    const before = rests[i];
    return before === undefined || rest.from > before.until
      ? []
      : [
          fault(
            'local_rests_overlap',
            `${before.name}、${rest.name}`,
            '日期重叠',
            'share a day; which paper would explain it?',
          ),
        ];
  });
}
