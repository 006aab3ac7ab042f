/**
 * What the API and the case workflow say to each other. Each command is an Update of the command's own name with this
 * one argument: an update, not a signal, because the caller must learn the ledger number or the refusal.
 */
import type {
  Actor,
  CalendarEffect,
  CaseState,
  CaseStateName,
  Command,
  Instant,
  Policy,
  StoredEvent,
  WorkingCalendar,
} from '#libs/domain';

export interface CaseCommandInput {
  /** `<personId>:<Idempotency-Key>`; the record keeps it unique per case for ever. */
  readonly commandId: string;
  /** SHA-256 of the canonical command; the same key with other content is refused. */
  readonly fingerprint: string;
  readonly command: Command;
  readonly actor: Actor;
}

export interface CaseCommandOutcome {
  readonly caseId: string;
  readonly ledgerNumber: string;
  readonly state: CaseStateName;
  readonly sequence: number;
  readonly events: readonly StoredEvent[];
}

/** Rules that a case computes with; loaded once per run, so that a replay never sees other data. */
export interface CaseRules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

export interface CaseWorkflowInput {
  readonly caseId: string;
  /** Carried over by continue-as-new; absent at a first start or a restart from the record. */
  readonly carried?: {
    readonly state: CaseState;
    readonly rules: CaseRules;
    /** Present where it is another one than the case computes with so far. */
    readonly calendarInForce?: WorkingCalendar;
  };
}

/** A calendar that was put in force; every open case hears of it. */
export interface AdoptCalendarInput {
  readonly calendar: WorkingCalendar;
}

/** adopted: it touches the case and is on record; unchanged: nothing of the case lies on a day that changed. */
export interface AdoptCalendarOutcome extends CalendarEffect {
  readonly kind: 'adopted' | 'unchanged';
}

/** Names of the case's messages besides its commands. */
export const CASE_MESSAGES = {
  /** Query: where the workflow stands. */
  situation: 'situation',
  /** Signal: the record has gone ahead of the workflow, which then reads it again. */
  recordAdvanced: 'recordAdvanced',
  /** Update: another calendar is in force. */
  adoptCalendar: 'adoptCalendar',
} as const;

/** Answer of the `situation` query, for operators and the watchdog. */
export interface CaseSituation {
  readonly state: CaseStateName | null;
  readonly sequence: number;
  readonly armedFor: Instant | null;
  /** The versions that the next decision is made under; null while the case is being loaded. */
  readonly policyVersion: string | null;
  readonly calendarVersion: string | null;
}
