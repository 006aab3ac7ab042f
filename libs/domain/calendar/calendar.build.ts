/**
 * Merges the yearly notices into the one calendar that clocks compute with. A later notice wins over an earlier one:
 * December of a year is only final when the next year's notice is out (design §5). The version names the contents, so
 * a stranger who recomputes a deadline can tell that he holds the same calendar (design invariant 4). Days off of the
 * county's own lie on top of all notices.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../chain/canonical-json.js';
import type {
  CalendarNotice,
  LocalDate,
  LocalRest,
  WorkingCalendar,
  WorkingHours,
} from './calendar.types.js';
import { ZONE } from './calendar.types.js';
import { compareDates, datesFrom, isLocalTime } from './local-date.js';
import { checkLocalRests, type LocalRestFault } from './local-rest.check.js';
import { checkNotice, restDaysOf } from './notice.check.js';
import type { NoticeFault, NoticeFaultCode } from './notice.check.js';

export type CalendarBuild =
  | { readonly ok: true; readonly calendar: WorkingCalendar }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** Each says in both languages what is wrong, and where. */
export type CalendarFault = NoticeFault | LocalRestFault;

export const DEFAULT_WORKING_HOURS: WorkingHours = { opens: '08:30', closes: '17:30' };

/** The order of `notices` and `localRests` does not matter; years must be consecutive. */
export function buildCalendar(
  notices: readonly CalendarNotice[],
  hours: WorkingHours = DEFAULT_WORKING_HOURS,
  localRests: readonly LocalRest[] = [],
): CalendarBuild {
  const sorted = notices.toSorted((a, b) => a.year - b.year);
  const rests = localRests.toSorted((a, b) => compareDates(a.from, b.from));
  const faults = [
    ...checkSet(sorted),
    ...checkHours(hours),
    ...sorted.flatMap(checkNotice),
    ...checkLocalRests(sorted, rests),
  ];
  const first = sorted[0];
  const last = sorted.at(-1);
  if (faults.length > 0 || first === undefined || last === undefined) return { ok: false, faults };

  const contents = {
    zone: ZONE,
    coveredFrom: `${first.year}-01-01`,
    coveredUntil: `${last.year}-12-31`,
    hours,
    ...mergeDays(sorted, rests),
    notices: sorted.map(({ year, reference }) => ({ year, reference })),
    ...(rests.length > 0 && { localRests: rests }),
  } as const;
  return { ok: true, calendar: versioned(contents) };
}

/** The same days under a version of their own, for days that are in force a second time; `edition` from 2 on. */
export function asEdition({ version: _, ...contents }: WorkingCalendar, edition: number) {
  return versioned({ ...contents, edition });
}

function versioned(contents: Omit<WorkingCalendar, 'version'>): WorkingCalendar {
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(contents)))).slice(0, 8);
  const [first, last] = [contents.notices[0], contents.notices.at(-1)];
  return { version: `CN-${first?.year ?? ''}..${last?.year ?? ''}-${digest}`, ...contents };
}

/** For data that the product ships or has stored: a fault there is a broken installation, so it throws. */
export function requireCalendar(
  notices: readonly CalendarNotice[],
  hours?: WorkingHours,
  localRests?: readonly LocalRest[],
): WorkingCalendar {
  const build = buildCalendar(notices, hours, localRests);
  if (build.ok) return build.calendar;
  throw new Error(`working calendar refused: ${build.faults.map(({ en }) => en).join('; ')}`);
}

function mergeDays(
  sorted: readonly CalendarNotice[],
  localRests: readonly LocalRest[],
): Pick<WorkingCalendar, 'rest' | 'worked'> {
  const days = new Map<LocalDate, { readonly works: boolean; readonly name: string }>();
  for (const holiday of sorted.flatMap(({ holidays }) => holidays)) {
    for (const date of restDaysOf(holiday)) days.set(date, { works: false, name: holiday.name });
    for (const date of holiday.workedDays) days.set(date, { works: true, name: holiday.name });
  }
  for (const { name, from, until } of localRests) {
    for (const date of datesFrom(from, until)) days.set(date, { works: false, name });
  }
  const named = (works: boolean): Record<LocalDate, string> =>
    Object.fromEntries(
      [...days]
        .filter(([, day]) => day.works === works)
        .map(([date, { name }]) => [date, name] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return { rest: named(false), worked: named(true) };
}

function checkSet(sorted: readonly CalendarNotice[]): NoticeFault[] {
  if (sorted.length === 0) {
    return [setFault('notices_missing', null, '没有放假通知', 'no notice was given')];
  }
  return sorted.slice(1).flatMap(({ year }, i) => {
    const before = sorted[i]?.year ?? year;
    if (year === before) {
      return [setFault('year_duplicated', year, `${year}年通知重复`, `notice ${year} given twice`)];
    }
    return year - before > 1
      ? [setFault('year_skipped', year, `${year - 1}年通知缺失`, `notice ${year - 1} is missing`)]
      : [];
  });
}

function checkHours({ opens, closes }: WorkingHours): NoticeFault[] {
  if (isLocalTime(opens) && isLocalTime(closes) && opens < closes) return [];
  const span = `${opens}–${closes}`;
  return [
    setFault('hours_invalid', null, `工作时间${span}无效`, `working hours ${span} are invalid`),
  ];
}

function setFault(code: NoticeFaultCode, year: number | null, zh: string, en: string): NoticeFault {
  return { code, year, subject: year === null ? '' : String(year), zh, en };
}
