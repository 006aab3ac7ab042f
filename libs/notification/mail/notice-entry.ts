/**
 * One notice as a row of a mail: which case, what happened, by when, what to do next. Deadlines are computed at the
 * moment of sending from the case as it is then, not copied from the day on which the notice was written.
 */
import { governingClockOf, type NoticeData, type NoticeEntity } from '#libs/persistence';
import {
  countWorkingDays,
  dueDateOf,
  isConfidential,
  isProvisional,
  localDateOf,
  type CaseState,
  type Instant,
  type LocalDate,
  type Tone,
  type WorkingCalendar,
} from '#libs/domain';
import {
  CLOCK_WORDS,
  EVENT_WORDS,
  movesText,
  ROLE_WORDS,
  TONE_WORDS,
  UNDERTAKERS,
  type Words,
} from './notice.wording.js';

export interface NoticeOfCase {
  readonly notice: NoticeEntity;
  /** The case as it is when the mail is written. */
  readonly state: CaseState;
  /** The one that the case computes with. */
  readonly calendar: WorkingCalendar;
}

export interface NoticeEntry {
  /** Then the row shows number, link and the request to sign in, and nothing else. */
  readonly confidential: boolean;
  readonly tone: Tone;
  readonly toneName: string;
  readonly isReminder: boolean;
  readonly ledgerNumber: string;
  readonly problem: string;
  readonly township: string;
  readonly title: string;
  readonly text: string;
  /** e.g. `2026-10-09（暂定）`; `—` when no deadline runs. */
  readonly deadline: string;
  /** e.g. `5` or `已逾期3`; working days. */
  readonly remaining: string;
  readonly nextStep: string;
  /** 代某某 when the reader acts as substitute; empty otherwise. */
  readonly onBehalfOf: string;
  readonly url: string;
}

export function noticeEntry(given: NoticeOfCase, at: Instant, publicUrl: string): NoticeEntry {
  const { notice, state } = given;
  const url = `${publicUrl}/cases/${encodeURIComponent(notice.caseId)}`;
  const { ledgerNumber } = notice.data;
  // Also where the case became confidential, or ceased to be, after the notice was written.
  return isConfidential(state) || notice.data.confidential === true
    ? { ...CONFIDENTIAL_ENTRY, ledgerNumber, url }
    : openEntry(given, at, url);
}

const CONFIDENTIAL_ENTRY = {
  confidential: true,
  tone: 'blue',
  toneName: TONE_WORDS.blue,
  isReminder: false,
  problem: '',
  township: '',
  title: '',
  text: '',
  deadline: '',
  remaining: '',
  nextStep: '',
  onBehalfOf: '',
} as const satisfies Omit<NoticeEntry, 'ledgerNumber' | 'url'>;

function openEntry(
  { notice, state, calendar }: NoticeOfCase,
  at: Instant,
  url: string,
): NoticeEntry {
  const { data, tone, role } = notice;
  const { title, undertaker, overseer } = wordsOf(notice);
  const clock = notice.clock === null ? governingClockOf(state) : state.clocks[notice.clock];
  const due = clock ? dueDateOf(clock, calendar) : null;
  const holder = data.substituteForName;
  return {
    confidential: false,
    tone,
    toneName: TONE_WORDS[tone],
    isReminder: notice.eventType === 'rungFired' && notice.about === 'event',
    ledgerNumber: data.ledgerNumber,
    problem: data.problem,
    township: data.township?.name ?? '',
    title,
    text: [movesText(notice.eventType, data), data.text].filter((part) => part !== '').join('；'),
    deadline: due === null ? '—' : due + (isProvisional(calendar, due) ? '（暂定）' : ''),
    remaining: due === null ? '—' : remainingOf(due, at, calendar),
    nextStep: UNDERTAKERS.includes(role) ? undertaker : overseer,
    onBehalfOf: holder === null ? '' : `代${holder}`,
    url,
  };
}

function wordsOf({ about, data, eventType, clock }: NoticeEntity): Words {
  if (about === 'unreached') {
    const roles = data.unreachedRoles.map((role) => ROLE_WORDS[role]).join('、');
    const step = '请核实人员岗位、代理人和邮箱，并另行通知到人。';
    return { title: `通知未能送达：${roles}`, undertaker: step, overseer: step };
  }
  if (clock === null || data.rung === null) return EVENT_WORDS[eventType];
  const { title, undertaker, overseer } = CLOCK_WORDS[clock];
  return { title: rungTitle(title, data.rung), undertaker, overseer };
}

function rungTitle(
  clock: string,
  { offsetWorkingDays, offsetWorkingHours }: NonNullable<NoticeData['rung']>,
): string {
  const offset = offsetWorkingHours ?? offsetWorkingDays;
  if (offset === 0) return `${clock}今日到期`;
  const length = `${Math.abs(offset)}个${offsetWorkingHours === undefined ? '工作日' : '工作小时'}`;
  return offset < 0 ? `${clock}还有${length}到期` : `${clock}逾期${length}`;
}

function remainingOf(due: LocalDate, at: Instant, calendar: WorkingCalendar): string {
  const days = countWorkingDays(calendar, localDateOf(at), due);
  return days < 0 ? `已逾期${-days}` : String(days);
}
