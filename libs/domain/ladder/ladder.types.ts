/** A ladder (催办阶梯): what fires when and to whom, as policy data. Each rung fires once (design invariant 2). */
import type { LocalTime } from '../calendar/calendar.types.js';

/**
 * Who a rung is addressed to; resolved to people only when it fires: post → holder → substitute → else an alarm.
 * `circleMember` is everybody who may know of a confidential case, in person; on any other case it concerns nobody.
 */
export const RECIPIENT_ROLES = [
  'handler',
  'supervisor',
  'unitHead',
  'groupLeader',
  'deputyDirector',
  'officeDirector',
  'leadingGroup',
  'systemAdministrator',
  'circleMember',
] as const;
export type RecipientRole = (typeof RECIPIENT_ROLES)[number];

/** digest: gathered into one mail per person and working morning; urgent: sent alone, at once, inside working hours. */
export type Urgency = 'digest' | 'urgent';

/** The colour of the 催办单: 蓝 first reminder, 黄 due, 红 overdue. Shown with its text, never alone. */
export type Tone = 'blue' | 'yellow' | 'red';

/** Every notice stands in the inbox of the application; `inbox`: and no mail goes out. */
export const RUNG_CHANNELS = ['mailAndInbox', 'inbox'] as const;
export type RungChannel = (typeof RUNG_CHANNELS)[number];

interface RungBase {
  /** Unique in its ladder and stable across policy versions, e.g. `before5`. */
  readonly key: string;
  readonly recipients: readonly RecipientRole[];
  readonly urgency: Urgency;
  readonly tone: Tone;
  /** True on the last rung of a ladder that ends with the leading group: it opens an agenda item. */
  readonly opensAgendaItem: boolean;
  /** Absent: mail and inbox. */
  readonly channel?: RungChannel;
}

/** Set in working days: on a counted day, at a time of day. */
export interface DayRung extends RungBase {
  /** Counted days relative to the due date: −5 five working days before, 0 on it, +3 three after. */
  readonly offsetWorkingDays: number;
  readonly at: LocalTime;
  readonly offsetWorkingHours?: never;
}

/** Set in working hours: `offsetWorkingHours` of office time away from the close of the due date, over counted days only. */
export interface HourRung extends RungBase {
  /** −4: four hours before the due date's close; +4: four hours into the next counted day. Never 0. */
  readonly offsetWorkingHours: number;
  readonly offsetWorkingDays?: never;
  readonly at?: never;
}

export type Rung = DayRung | HourRung;

export type Ladder = readonly Rung[];
