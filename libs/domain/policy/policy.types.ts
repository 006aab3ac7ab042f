/** The policy that a case keeps for its whole life: budgets and ladders as data, by version. */
import type { ClockKind } from '../clock/clock.types.js';
import type { Ladder } from '../ladder/ladder.types.js';
import type { PostRole } from '../organisation/actor.js';

/** 一般、较重、重大 */
export const SEVERITIES = ['ordinary', 'serious', 'grave'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 每周、每半月、每月 */
export const PROGRESS_RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const;
export type ProgressRhythm = (typeof PROGRESS_RHYTHMS)[number];

/** Clocks whose budget follows from the severity; that of progress follows from the assignment's rhythm. */
export type BudgetedKind = Exclude<ClockKind, 'progress'>;
export const BUDGETED_KINDS = [
  'receipt',
  'rectification',
  'verification',
  'consolidation',
] as const satisfies readonly BudgetedKind[];

export interface SeverityPolicy {
  readonly budgetWorkingDays: Readonly<Record<BudgetedKind, number>>;
  readonly progressRhythm: ProgressRhythm;
  readonly ladders: Readonly<Record<ClockKind, Ladder>>;
}

/**
 * What becomes of the rectification clock when another unit or handler takes over. keep: the deadline stands; restart:
 * the whole budget again, from the day of the reassignment; remainder: what is left, and at least `leastWorkingDays`.
 */
export const REASSIGNMENT_RULES = ['keep', 'restart', 'remainder'] as const;
export type ReassignmentRule = (typeof REASSIGNMENT_RULES)[number];

/** goOn: the clock runs on where it stopped, lengthened by the days that are granted; restart: the whole budget again. */
export const REOPENING_RULES = ['goOn', 'restart'] as const;
export type ReopeningRule = (typeof REOPENING_RULES)[number];

/** Posts that a policy may let decide on extensions; the lifecycle table lets nobody else. */
export const EXTENSION_APPROVERS = [
  'deputyDirector',
  'officeDirector',
] as const satisfies PostRole[];
export type ExtensionApprover = (typeof EXTENSION_APPROVERS)[number];

/** Budgets of one category (问题类别) that differ from those of the severity; what is not named stays as there. */
export type CategoryBudgets = Readonly<
  Partial<Record<Severity, Readonly<Partial<Record<BudgetedKind, number>>>>>
>;

/** A member that is absent means what its comment says: versions are stored for ever and never completed afterwards. */
export interface Policy {
  readonly version: string;
  readonly progressBudgetWorkingDays: Readonly<Record<ProgressRhythm, number>>;
  readonly extension: {
    /** How many extensions one case may have in all. */
    readonly maximumCount: number;
    /** All extensions together may not exceed this share of the original budget, rounded up. */
    readonly maximumShareOfBudget: number;
    /** Who approves; absent: deputy director and director. */
    readonly approvers?: readonly ExtensionApprover[];
  };
  readonly suspension: {
    readonly maximumCalendarDays: number;
    /** How many suspensions one case may have in all; absent: any number. */
    readonly maximumCount?: number;
  };
  /** Absent: keep. `leastWorkingDays` matters to `remainder` alone, which needs it. */
  readonly reassignment?: { readonly rule: ReassignmentRule; readonly leastWorkingDays?: number };
  /** Absent: goOn. */
  readonly reopening?: { readonly rule: ReopeningRule };
  /** By category as the ledger spells it; absent: severities alone count. */
  readonly categories?: Readonly<Record<string, CategoryBudgets>>;
  /** A case at the same unit and category closed or open within this many months counts as a repeat. */
  readonly repeatWithinMonths: number;
  /** The lamp turns yellow (黄灯) this many working days before the due date. */
  readonly lampYellowWorkingDays: number;
  readonly severities: Readonly<Record<Severity, SeverityPolicy>>;
}
