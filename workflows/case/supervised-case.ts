/**
 * The case as its workflow holds it: the state, the rules of this run, and the one way to change it — decide, record,
 * evolve from what was stored. Plain data behind a mutex, because handlers interleave at every await.
 */
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { Mutex } from 'async-mutex';
import {
  FAILURE_TYPES,
  type CaseRules,
  type LedgerActivities,
  type RecordEventsOutcome,
} from '#libs/contracts';
import { evolve, type CaseState, type NewEvent, type StoredEvent } from '#libs/domain';

export interface SupervisedCase {
  state: CaseState | null;
  /** Null only while the first step still loads the case. */
  rules: CaseRules | null;
  /** Commands that reached this run, whatever came of them. */
  commands: number;
  /** Set when the record contradicts this run: the run ends loudly, the record is what counts. */
  fork: ApplicationFailure | null;
  readonly mutex: Mutex;
}

export function newSupervisedCase(): SupervisedCase {
  return { state: null, rules: null, commands: 0, fork: null, mutex: new Mutex() };
}

interface Change {
  readonly commandId: string;
  readonly fingerprint: string;
  /** Called again when the record was ahead and the state has caught up. */
  decideOn(state: CaseState | null): readonly NewEvent[];
}

/**
 * Decides and records under the mutex until the record has taken the events. Returns what was stored; empty when the
 * change turned out to be nothing (a moment that had passed already).
 * @throws ApplicationFailure of type Refused (from `decideOn`), LedgerFork or CommandIdReused.
 */
export async function change(
  supervised: SupervisedCase,
  caseId: string,
  effects: Pick<LedgerActivities, 'recordEvents'>,
  wanted: Change,
): Promise<readonly StoredEvent[]> {
  return supervised.mutex.runExclusive(async () => {
    for (;;) {
      const { state } = supervised;
      const events = wanted.decideOn(state);
      if (events.length === 0) return [];
      const { commandId, fingerprint } = wanted;
      const input = { caseId, commandId, fingerprint, state, events };
      const outcome = await recorded(supervised, effects.recordEvents(input));
      supervised.state = caughtUp(supervised.state, outcome.events);
      if (outcome.kind === 'recorded') return outcome.events;
    }
  });
}

/** Stored events that the state has seen already (a repeated command) are passed over. */
function caughtUp(state: CaseState | null, events: readonly StoredEvent[]): CaseState | null {
  return events
    .filter((event) => event.sequence > (state?.sequence ?? 0))
    .reduce<CaseState | null>(evolve, state);
}

async function recorded(
  supervised: SupervisedCase,
  recording: Promise<RecordEventsOutcome>,
): Promise<RecordEventsOutcome> {
  try {
    return await recording;
  } catch (error) {
    const cause = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(cause instanceof ApplicationFailure)) throw error;
    if (cause.type === FAILURE_TYPES.ledgerFork) supervised.fork = cause;
    throw ApplicationFailure.nonRetryable(cause.message, cause.type ?? 'Unknown');
  }
}
