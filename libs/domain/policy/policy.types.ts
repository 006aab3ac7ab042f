/** The policy that a case keeps for its whole life: budgets and ladders as data, by version. */
import type { ClockKind } from '../clock/clock.types.js';
import type { Ladder } from '../ladder/ladder.types.js';

/** 一般、较重、重大 */
export const SEVERITIES = ['ordinary', 'serious', 'grave'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 每周、每半月、每月 */
export const PROGRESS_RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const;
export type ProgressRhythm = (typeof PROGRESS_RHYTHMS)[number];

export interface SeverityPolicy {
  readonly budgetWorkingDays: Readonly<Record<Exclude<ClockKind, 'progress'>, number>>;
  readonly progressRhythm: ProgressRhythm;
  readonly ladders: Readonly<Record<ClockKind, Ladder>>;
}

export interface Policy {
  readonly version: string;
  readonly progressBudgetWorkingDays: Readonly<Record<ProgressRhythm, number>>;
  readonly extension: {
    /** How many extensions one case may have in all. */
    readonly maximumCount: number;
    /** All extensions together may not exceed this share of the original budget, rounded up. */
    readonly maximumShareOfBudget: number;
  };
  readonly suspension: { readonly maximumCalendarDays: number };
  /** A case at the same unit and category closed or open within this many months counts as a repeat. */
  readonly repeatWithinMonths: number;
  /** The lamp turns yellow (黄灯) this many working days before the due date. */
  readonly lampYellowWorkingDays: number;
  readonly severities: Readonly<Record<Severity, SeverityPolicy>>;
}
