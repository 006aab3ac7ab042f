/** The wording of a derivation, in Chinese and English; kept apart so that the arithmetic reads without it. */
import { referenceOf } from '../calendar/calendar-year.js';
import { englishHolidayName } from '../calendar/holiday-names.js';
import type { LocalDate, LocalTime, WorkingCalendar } from '../calendar/calendar.types.js';
import { localDateOf, weekdayOf } from '../calendar/local-date.js';
import type {
  ClockCalendarMove,
  ClockPolicyMove,
  ClockRestart,
  DerivationStep,
} from './clock.types.js';

export type Wording = Pick<DerivationStep, 'zh' | 'en'>;

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export function anchorText(date: LocalDate): Wording {
  return {
    zh: `自${dayZh(date)}起计时，当日不计`,
    en: `The clock starts on ${dayEn(date)}; that day does not count`,
  };
}

export function budgetText(days: number): Wording {
  return { zh: `期限${days}个工作日`, en: `Budget: ${plural(days, 'working day')}` };
}

export function extensionText(date: LocalDate, days: number, reason: string): Wording {
  return {
    zh: `${date}批准延期${days}个工作日：${reason}`,
    en: `Extension of ${plural(days, 'working day')} approved on ${date}: ${reason}`,
  };
}

export function remainderText(date: LocalDate, days: number, reason: string): Wording {
  return {
    zh: `${date}改派后余期不足，补足${days}个工作日：${reason}`,
    en: `Too little was left after the reassignment on ${date}: ${plural(days, 'working day')} added: ${reason}`,
  };
}

export function restartText(
  date: LocalDate,
  { cause, previousStart, previousDueDate }: ClockRestart,
): Wording {
  const start = localDateOf(previousStart);
  const zh = cause === 'reassigned' ? '改派' : '重启';
  const en = cause === 'reassigned' ? 'reassigned' : 'reopened';
  const due = previousDueDate ?? '';
  return {
    zh: `${date}${zh}，期限重新起算（原自${start}起计时${due === '' ? '' : `，到期日${due}`}）`,
    en: `The clock began again when the case was ${en} on ${date} (before: started on ${start}${due === '' ? '' : `, due ${due}`})`,
  };
}

/** `from` and `to` budgets may be equal: then the version changed and this clock did not. */
export function policyMoveText(
  date: LocalDate,
  { fromVersion, toVersion, fromBudgetWorkingDays: from, toBudgetWorkingDays: to }: ClockPolicyMove,
): Wording {
  const zh = from === to ? `期限仍为${to}个工作日` : `期限由${from}个工作日改为${to}个工作日`;
  const en = from === to ? `budget still ${plural(to, 'working day')}` : `budget ${from} → ${to}`;
  return {
    zh: `${date}起适用督办规则${toVersion}（原${fromVersion}），${zh}`,
    en: `Policy ${toVersion} since ${date} (before: ${fromVersion}), ${en}`,
  };
}

export function calendarMoveText(
  date: LocalDate,
  { references, fromDueDate, toDueDate }: ClockCalendarMove,
): Wording {
  const cause = references.join('、');
  return {
    zh: `${date}依${cause === '' ? '更新后的工作日历' : cause}重新推算：到期日由${fromDueDate}改为${toDueDate}`,
    en: `Recomputed on ${date} under ${cause === '' ? 'the new calendar' : cause}: due ${fromDueDate} → ${toDueDate}`,
  };
}

export function holidayText(
  calendar: WorkingCalendar,
  name: string,
  from: LocalDate,
  until: LocalDate,
  days: number,
): Wording {
  const notice = noticeOf(calendar, name, from);
  return {
    zh: `${name}放假${spanZh(from, until)}，${days}天不计（${notice}）`,
    en: `${englishHolidayName(name)}, ${spanEn(from, until)}: ${plural(days, 'day')} off, not counted (${notice})`,
  };
}

export function makeUpText(calendar: WorkingCalendar, name: string, date: LocalDate): Wording {
  const notice = noticeOf(calendar, name, date);
  return {
    zh: `${dayZh(date)}因${name}调休上班，计入（${notice}）`,
    en: `${dayEn(date)} is worked in exchange for ${englishHolidayName(name)}, counted (${notice})`,
  };
}

export function weekendText(from: LocalDate, until: LocalDate, days: number): Wording {
  return {
    zh: `${spanZh(from, until)}的周末共${days}天不计`,
    en: `Weekend days, ${spanEn(from, until)}: ${plural(days, 'day')}, not counted`,
  };
}

export function suspensionText(
  from: LocalDate,
  until: LocalDate,
  days: number,
  reason: string,
): Wording {
  return {
    zh: `${spanZh(from, until)}暂停计时，${days}天不计：${reason}`,
    en: `Suspended ${spanEn(from, until)}: ${plural(days, 'day')} not counted: ${reason}`,
  };
}

export function openSuspensionText(from: LocalDate, reason: string): Wording {
  return {
    zh: `${from}起暂停计时，尚未恢复：${reason}`,
    en: `Suspended since ${from} and not resumed: ${reason}`,
  };
}

export function afterCoverageText(coveredUntil: LocalDate): Wording {
  return {
    zh: `${coveredUntil}之后的放假安排尚未公布，暂按普通周末推算，日期为暂定`,
    en: `No holiday notice is published beyond ${coveredUntil}: ordinary weekends are assumed and the date is provisional`,
  };
}

export function beforeCoverageText(coveredFrom: LocalDate): Wording {
  return {
    zh: `${coveredFrom}之前的放假安排未收入本日历，仅按普通周末推算`,
    en: `Holidays before ${coveredFrom} are not in this calendar: ordinary weekends are assumed`,
  };
}

export function resultText(dueDate: LocalDate, closes: LocalTime): Wording {
  return {
    zh: `到期日：${dayZh(dueDate)}，至${closes}下班为止`,
    en: `Due on ${dayEn(dueDate)}, until the office closes at ${closes}`,
  };
}

export function pendingText(remaining: number): Wording {
  return {
    zh: `尚余${remaining}个工作日，恢复计时后才能确定到期日`,
    en: `${plural(remaining, 'working day')} left; the due date follows when the clock is resumed`,
  };
}

function noticeOf(calendar: WorkingCalendar, name: string, date: LocalDate): string {
  return referenceOf(calendar, { date, name }) ?? calendar.version;
}

function dayZh(date: LocalDate): string {
  return `${date}（周${WEEKDAYS_ZH[weekdayOf(date) - 1] ?? ''}）`;
}

function dayEn(date: LocalDate): string {
  return `${date} (${WEEKDAYS_EN[weekdayOf(date) - 1] ?? ''})`;
}

function spanZh(from: LocalDate, until: LocalDate): string {
  return from === until ? dayZh(from) : `${from}至${until}`;
}

function spanEn(from: LocalDate, until: LocalDate): string {
  return from === until ? dayEn(from) : `${from} to ${until}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
