/**
 * Effects of a case on the record. Implemented in activities/ledger; workflows know this interface only.
 * `recordEvents` is design §2: one transaction, idempotent by command id, compare-and-swap on the sequence.
 */
import type { CaseState, Instant, NewEvent, StoredEvent, WorkingCalendar } from '#libs/domain';
import type { CaseRules } from './case.messages.js';

export interface LoadCaseInput {
  readonly caseId: string;
  /** Now by the workflow's clock: which rules are in force depends on the day. */
  readonly at?: Instant;
}

/** `state` is null when the record does not know the case yet; the rules are then those in force. */
export interface LoadedCase {
  readonly state: CaseState | null;
  readonly rules: CaseRules;
  /** Present where another calendar is in force than the case computes with so far. */
  readonly calendarInForce?: WorkingCalendar;
}

export interface RecordEventsInput {
  readonly caseId: string;
  readonly commandId: string;
  readonly fingerprint: string;
  /** The state that the events were decided on; null for the opening event. */
  readonly state: CaseState | null;
  /** None asks what is stored under the command id: for a command that is refused now but may have been stored before. */
  readonly events: readonly NewEvent[];
}

/**
 * recorded: stored now, or stored before under the same command id (then `events` are those);
 * behind: the record is ahead of the workflow; `events` are what the workflow must catch up with, then decide again.
 * A record behind its workflow, or other content under a known command id, is thrown as a non-retryable `LedgerFork`.
 */
export type RecordEventsOutcome =
  | { readonly kind: 'recorded'; readonly events: readonly StoredEvent[] }
  | { readonly kind: 'behind'; readonly events: readonly StoredEvent[] };

export interface LedgerActivities {
  loadCase(input: LoadCaseInput): Promise<LoadedCase>;
  recordEvents(input: RecordEventsInput): Promise<RecordEventsOutcome>;
}

/** ApplicationFailure types that the workflow and the API tell apart. */
export const FAILURE_TYPES = {
  refused: 'Refused',
  ledgerFork: 'LedgerFork',
  commandIdReused: 'CommandIdReused',
} as const;
