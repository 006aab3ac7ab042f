/**
 * Refuses a merged calendar that was made or edited by hand and cannot be right (design §5). One that is built from yearly
 * notices is sound by its making; see calendar.build.
 */
import type { WorkingCalendar } from './calendar.types.js';
import { isLocalDate, isLocalTime } from './local-date.js';

export interface MergedCalendarFault {
  /** Where it lies, e.g. `hours.opens`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}

/** Empty when clocks may compute with it. */
export function checkCalendar(calendar: WorkingCalendar): MergedCalendarFault[] {
  const { version, hours, coveredFrom, coveredUntil, rest, worked } = calendar;
  const { opens, closes } = hours;
  const soundHours = isLocalTime(opens) && isLocalTime(closes) && opens < closes;
  return [
    ...when(version.trim() === '', 'version', '缺少版本号', 'has no version'),
    ...when(
      !soundHours,
      'hours',
      `工作时间${opens}–${closes}无效`,
      'the working hours are invalid',
    ),
    ...when(
      coveredFrom > coveredUntil,
      'coveredUntil',
      `${coveredUntil}早于${coveredFrom}`,
      `${coveredUntil} lies before ${coveredFrom}`,
    ),
    ...Object.keys(rest)
      .filter((date) => worked[date] !== undefined)
      .map((date) =>
        fault(`rest.${date}`, `${date}既放假又上班`, `${date} is both rest and worked`),
      ),
    ...[...Object.keys(rest), ...Object.keys(worked)]
      .filter((date) => !isLocalDate(date))
      .map((date) => fault(`rest.${date}`, `${date}不是有效日期`, `${date} is no valid date`)),
  ];
}

function when(isFault: boolean, path: string, zh: string, en: string): MergedCalendarFault[] {
  return isFault ? [fault(path, zh, en)] : [];
}

function fault(path: string, zh: string, en: string): MergedCalendarFault {
  return { path, zh, en };
}
