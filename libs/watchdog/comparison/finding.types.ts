/** What both sides say of a case, and what a comparison of them finds. */
import type { CaseSituation, FindingKind } from '#libs/contracts';
import type { CaseStateName, Instant } from '#libs/domain';

/** A case as the record has it. */
export interface CaseOnRecord {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly state: CaseStateName;
  readonly sequence: number;
  /** The next thing that time does to it, past or to come; null when nothing is left. */
  readonly next: Instant | null;
  readonly policyVersion: string;
  /** The calendar that every case must have heard of by now; null where one was put in force just now. */
  readonly calendarToKnow: string | null;
}

/**
 * The same case as the engine shows it. gone: no run is under way; stuck: its tasks fail; silent: it did not answer in
 * time.
 */
export type CaseOnEngine =
  | { readonly kind: 'gone' }
  | { readonly kind: 'stuck' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'running'; readonly situation: CaseSituation };

/** A running case workflow, as the engine lists it. */
export interface RunningWorkflow {
  readonly workflowId: string;
  readonly startedAt: Instant;
  /** The case that its input names; null where it names none. */
  readonly caseId: string | null;
  /** True when its id is the one that this case's workflow has. */
  readonly isUnderItsId: boolean;
}

export type CaseStanding = 'open' | 'ended' | 'unknown';

/** What exactly is not as it must be; a closed set, so that it may stand in an alarm. */
export type Difference =
  | 'notRunning'
  | 'tasksFail'
  | 'noAnswer'
  | 'behindTheRecord'
  | 'aheadOfTheRecord'
  | 'otherState'
  | 'otherPolicy'
  | 'otherCalendar'
  | 'notArmed'
  | 'armedLate'
  | 'notActedOn'
  | 'caseHasEnded'
  | 'caseUnknown'
  | 'underAnotherId';

export interface Judgement {
  readonly kind: FindingKind;
  readonly difference: Difference;
}

export interface Finding extends Judgement {
  readonly workflowId: string;
  readonly caseId: string | null;
  readonly ledgerNumber: string | null;
}
