/**
 * A clock is a budget of working days plus a ledger of suspensions and extensions, never a stored target date:
 * a stored date drifts, a budget can be recomputed by a stranger (design invariant 4).
 */
import type { Instant, LocalDate } from '../calendar/calendar.types.js';

export const CLOCK_KINDS = [
  'receipt',
  'progress',
  'rectification',
  'verification',
  'consolidation',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/**
 * A stop of the clock. Days from the local date of `from` up to and excluding the local date of `to` do not count;
 * stopped and resumed on the same day costs nothing. `to: null` means still stopped.
 */
export interface ClockSuspension {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: string;
}

/** An approved lengthening of the budget. */
export interface ClockExtension {
  readonly workingDays: number;
  readonly approvedAt: Instant;
  readonly reason: string;
  /** Present where a reassignment left fewer days than the policy demands. Absent: granted by a decision. */
  readonly cause?: 'reassigned';
}

/** The clock began again with its whole budget; suspensions and extensions before it count no more. */
export interface ClockRestart {
  readonly at: Instant;
  readonly cause: 'reassigned' | 'reopened';
  readonly previousStart: Instant;
  /** null where the clock had stopped or was held. */
  readonly previousDueDate: LocalDate | null;
}

/** A policy version that the case adopted, as far as it changed this clock. */
export interface ClockPolicyMove {
  readonly at: Instant;
  readonly fromVersion: string;
  readonly toVersion: string;
  readonly fromBudgetWorkingDays: number;
  readonly toBudgetWorkingDays: number;
  /** True where the budget was set for this case by name: no policy changes it. */
  readonly setIndividually: boolean;
}

/** A notice or local rest days that moved the due date. */
export interface ClockCalendarMove {
  readonly at: Instant;
  /** Numbers of the notices that moved it, e.g. 国办发明电〔2025〕7号. */
  readonly references: readonly string[];
  readonly fromDueDate: LocalDate;
  readonly toDueDate: LocalDate;
}

export interface Clock {
  readonly kind: ClockKind;
  /** The start day itself does not count. */
  readonly startedAt: Instant;
  readonly budgetWorkingDays: number;
  readonly extensions: readonly ClockExtension[];
  readonly suspensions: readonly ClockSuspension[];
  /** Goes up with every change that makes old reminders stale: extension, suspension, resumption, reassignment. */
  readonly generation: number;
  /** Rungs planned at or before this instant never fire: nothing fires at creation, nothing of the past after an import. */
  readonly armedFrom: Instant;
  /** Keys of rungs that have fired since the clock was last armed anew; a suspension does not clear them. */
  readonly firedRungs: readonly string[];
  /**
   * Keys of rungs whose time had passed before the policy that brings them was adopted: they never fire. Absent: none.
   */
  readonly passedRungs?: readonly string[];
  /** Absent: the clock kept the budget that it began with. */
  readonly policyMoves?: readonly ClockPolicyMove[];
  /** Absent: no calendar moved its due date. */
  readonly calendarMoves?: readonly ClockCalendarMove[];
  /** Absent: the clock never began again. */
  readonly restarts?: readonly ClockRestart[];
  /** The instant of the deadline that was missed; a breach is permanent, even when an extension follows. */
  readonly breachedAt: Instant | null;
  readonly stoppedAt: Instant | null;
  readonly outcome: ClockOutcome | null;
}

/** met: stopped by the act that it waited for; superseded: replaced by a new one; cancelled: the case ended otherwise. */
export type ClockOutcome = 'met' | 'superseded' | 'cancelled';

export type DerivationStepKind =
  | 'anchor'
  | 'budget'
  | 'restart'
  | 'extension'
  | 'remainder'
  | 'policyMove'
  | 'calendarMove'
  | 'holidaySkipped'
  | 'weekendSkipped'
  | 'makeUpWorked'
  | 'suspended'
  | 'provisional'
  | 'result';

/** One line of the answer to "why this date?"; ready to be read aloud in both languages. */
export interface DerivationStep {
  readonly kind: DerivationStepKind;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Working days that this step adds to the budget (budget, extension, remainder) or days that it does not count; 0 otherwise. */
  readonly days: number;
  readonly zh: string;
  readonly en: string;
}

/** What a clock says under one calendar. */
export interface Deadline {
  /** null while the clock is suspended: then only what remains is known. */
  readonly dueDate: LocalDate | null;
  /** End of working time on `dueDate`. */
  readonly dueAt: Instant | null;
  readonly totalWorkingDays: number;
  /** True when the derivation passes the last published notice (暂定). */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly steps: readonly DerivationStep[];
}
