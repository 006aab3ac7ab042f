/** What the reconciliation of record and engine, its Schedule and its activities say to each other. */
import type { Instant } from '#libs/domain';

/**
 * missing: an open case has no running workflow, nobody watches its deadlines; behind: its workflow does not know the
 * record's last events; stuck: it runs and its tasks fail, or it answers no question; drifted: it knows the record's
 * events and yet would ring late, or never; orphaned: a workflow runs for a case that has ended or that the record does
 * not know; doubled: one more workflow runs for a case, under another id.
 */
export const FINDING_KINDS = [
  'missing',
  'behind',
  'stuck',
  'drifted',
  'orphaned',
  'doubled',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What one reconciliation looked at and found; findings by kind, a kind that was not found is left out. */
export interface ReconciliationFigures {
  readonly cases: number;
  readonly workflows: number;
  readonly findings: Readonly<Partial<Record<FindingKind, number>>>;
  /** Findings that were looked at again after their repair and were gone. */
  readonly repaired: number;
}

export interface ReconcileInput {
  /** The same at every try of one run, so that a run that was cut off is one line of the log. */
  readonly runId: string;
  readonly startedAt: Instant;
  readonly repair: boolean;
}

export interface TellAlarmsInput {
  readonly at: Instant;
}

/** `alarms` were told for the first time, by `mails` that a mail server accepted; `refused` people could not be written to. */
export interface TellAlarmsOutcome {
  readonly alarms: number;
  readonly mails: number;
  readonly refused: number;
}

export interface WatchdogActivities {
  reconcile(input: ReconcileInput): Promise<ReconciliationFigures>;
  /** Tells every open alarm that nobody was told of. */
  tellAlarms(input: TellAlarmsInput): Promise<TellAlarmsOutcome>;
}

export interface ReconciliationInput {
  readonly repair: boolean;
}
