/**
 * What a replay is asked and what it answers. A replay lives a case once more on paper: the acts of people as they were,
 * and between them time acting by rules that may be others than those that held (design §4, invariant 4).
 */
import type { Instant, LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import type { ClockKind } from '../clock/clock.types.js';
import type { NewEvent } from '../case/case.events.js';
import type { CaseState } from '../case/case.state.js';
import type { Policy } from '../policy/policy.types.js';

export interface ReplayRules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** The versions under which a case lived at one moment. */
export interface RuleVersions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
}

/** What holds from the first event to the last instead of what held; a part that is left out stays as it was. */
export interface DraftRules {
  readonly policy?: Policy | undefined;
  readonly calendar?: WorkingCalendar | undefined;
}

export interface ReplayPlan {
  /** Throws where a version is not known. */
  readonly rulesOf: (versions: RuleVersions) => ReplayRules;
  /** Empty: every stretch of the life under the rules that held then. */
  readonly draft: DraftRules;
}

export const TIME_EVENT_TYPES = [
  'rungFired',
  'clockBreached',
  'suspensionOverran',
  'taskReminded',
] as const;
export type TimeEventType = (typeof TIME_EVENT_TYPES)[number];
export type TimeEvent = NewEvent<TimeEventType>;

/** One thing that time did to a case. */
export interface TimeAct {
  /** Its `at` is when it took effect: the planned instant, or later where the clock stood still until then. */
  readonly event: TimeEvent;
  readonly plannedAt: Instant;
  /** What of the case says whom a role means at that moment. */
  readonly addressed: Pick<CaseState, 'facts' | 'assignment' | 'circle'>;
}

export interface CaseTimeline {
  /** In the order in which they took effect. */
  readonly acts: readonly TimeAct[];
  /** How many of the acts came before the last act of a person. */
  readonly actsBeforeLast: number;
  readonly end: CaseState;
  /** The rules that hold at the end. */
  readonly rules: ReplayRules;
}

/** A due date of a clock that runs; null where it does not run on that side. */
export interface MovedDate {
  readonly clock: ClockKind;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export interface CaseDifference {
  /** What happened and would not have. */
  readonly dropped: readonly TimeAct[];
  /** What did not happen and would have. */
  readonly added: readonly TimeAct[];
  readonly movedDates: readonly MovedDate[];
}
