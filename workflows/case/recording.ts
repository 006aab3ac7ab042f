/** The one way in which a case changes: decide, record, evolve from what was stored. */
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import { FAILURE_TYPES, type LedgerActivities, type RecordEventsOutcome } from '#libs/contracts';
import { evolve, type CaseState, type NewEvent, type StoredEvent } from '#libs/domain';
import { followRules, hasOtherRules, type SupervisedCase } from './supervised-case.js';

export type Recorder = Pick<LedgerActivities, 'recordEvents' | 'loadCase'>;

export interface Change {
  readonly commandId: string;
  readonly fingerprint: string;
  /** Called again when the record was ahead and the state has caught up. */
  readonly decideOn: (state: CaseState | null) => readonly NewEvent[];
}

/**
 * Returns what was stored; nothing when a catch-up showed that there is nothing left to do. A refusal is not the last
 * word: where an answer was lost after the commit, the case was loaded with the command in it, and deciding it again
 * says no to what is done. The record is asked first.
 */
export async function recordChange(
  supervised: SupervisedCase,
  recorder: Recorder,
  { commandId, fingerprint, decideOn }: Change,
): Promise<readonly StoredEvent[]> {
  for (;;) {
    const { state, caseId } = supervised;
    const { events, refused } = decision(decideOn, state);
    if (events.length === 0 && refused === null) return [];
    const input = { caseId, commandId, fingerprint, state, events };
    let outcome: RecordEventsOutcome;
    try {
      outcome = await recorder.recordEvents(input);
    } catch (error) {
      throw asRefusal(supervised, error);
    }
    supervised.state = caughtUp(supervised.state, outcome.events);
    if (hasOtherRules(supervised)) await followRules(supervised, recorder);
    if (outcome.kind === 'behind') continue;
    if (refused !== null && outcome.events.length === 0) throw refused;
    return outcome.events;
  }
}

interface Decision {
  readonly events: readonly NewEvent[];
  readonly refused: ApplicationFailure | null;
}

function decision(decideOn: Change['decideOn'], state: CaseState | null): Decision {
  try {
    return { events: decideOn(state), refused: null };
  } catch (error) {
    if (error instanceof ApplicationFailure && error.type === FAILURE_TYPES.refused) {
      return { events: [], refused: error };
    }
    throw error;
  }
}

/** Stored events that the state has seen already (a repeated command) are passed over. */
function caughtUp(state: CaseState | null, events: readonly StoredEvent[]): CaseState | null {
  return events
    .filter((event) => event.sequence > (state?.sequence ?? 0))
    .reduce<CaseState | null>(evolve, state);
}

/**
 * A failed activity would wedge the workflow inside an update: it becomes a failure of the update instead. An ordinary
 * activity's failure comes wrapped, a local one's does not.
 */
function asRefusal(supervised: SupervisedCase, error: unknown): unknown {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure)) return error;
  if (cause.type === FAILURE_TYPES.ledgerFork) supervised.fork = cause;
  return ApplicationFailure.nonRetryable(cause.message, cause.type ?? 'Unknown');
}
