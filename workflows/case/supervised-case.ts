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
import {
  caseMoments,
  evolve,
  fire,
  momentId,
  type CaseState,
  type NewEvent,
  type StoredEvent,
} from '#libs/domain';
import { workflowNow } from './workflow-now.js';

export interface SupervisedCase {
  readonly caseId: string;
  state: CaseState | null;
  /** Null only while the first step still loads the case. */
  rules: CaseRules | null;
  /** Commands that reached this run, whatever came of them. */
  commands: number;
  /** Set when the record contradicts this run: the run ends loudly, the record is what counts. */
  fork: ApplicationFailure | null;
  readonly mutex: Mutex;
}

export function newSupervisedCase(caseId: string): SupervisedCase {
  return { caseId, state: null, rules: null, commands: 0, fork: null, mutex: new Mutex() };
}

export type Recorder = Pick<LedgerActivities, 'recordEvents'>;

interface Change {
  readonly commandId: string;
  readonly fingerprint: string;
  /** Called again when the record was ahead and the state has caught up. */
  readonly decideOn: (state: CaseState | null) => readonly NewEvent[];
}

/**
 * Records what time has done, then decides and records the change. Time comes first: a deadline that passed while the
 * engine was away must be on record before a submission stops its clock.
 * @throws ApplicationFailure of type Refused (from `decideOn`), LedgerFork or CommandIdReused.
 */
export async function change(
  supervised: SupervisedCase,
  recorder: Recorder,
  wanted: Change,
): Promise<readonly StoredEvent[]> {
  return supervised.mutex.runExclusive(async () => {
    await recordDueMoments(supervised, recorder);
    return recordChange(supervised, recorder, wanted);
  });
}

/** Records every moment that has come, each once and under its own id. */
export async function catchUpWithTime(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<void> {
  await supervised.mutex.runExclusive(() => recordDueMoments(supervised, recorder));
}

async function recordDueMoments(supervised: SupervisedCase, recorder: Recorder): Promise<void> {
  for (;;) {
    const { state, rules } = supervised;
    const next = state && rules ? caseMoments(state, rules)[0] : undefined;
    const now = workflowNow();
    if (next === undefined || next.at > now) return;
    const commandId = momentId(next);
    await recordChange(supervised, recorder, {
      commandId,
      fingerprint: commandId,
      decideOn: (latest) => (latest === state && state ? fire(state, next, now) : []),
    });
  }
}

/** Returns what was stored; nothing when a catch-up showed that there is nothing left to do. */
async function recordChange(
  supervised: SupervisedCase,
  recorder: Recorder,
  { commandId, fingerprint, decideOn }: Change,
): Promise<readonly StoredEvent[]> {
  for (;;) {
    const { state, caseId } = supervised;
    const events = decideOn(state);
    if (events.length === 0) return [];
    const recording = recorder.recordEvents({ caseId, commandId, fingerprint, state, events });
    const outcome = await recorded(supervised, recording);
    supervised.state = caughtUp(supervised.state, outcome.events);
    if (outcome.kind === 'recorded') return outcome.events;
  }
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
