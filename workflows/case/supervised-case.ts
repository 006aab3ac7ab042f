/**
 * The case as its workflow holds it: the state, the rules of this run, and the one way to change it — decide, record,
 * evolve from what was stored. Plain data behind a turnstile.
 */
import { ActivityFailure, ApplicationFailure, patched } from '@temporalio/workflow';
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
  type CaseMoment,
  type CaseState,
  type NewEvent,
  type StoredEvent,
} from '#libs/domain';
import { Turnstile } from './turnstile.js';
import { workflowNow } from './workflow-now.js';

export interface SupervisedCase {
  readonly caseId: string;
  state: CaseState | null;
  /** Null only while the first step still loads the case. */
  rules: CaseRules | null;
  /** What time will do next to `of`; computed once a state, because it walks the calendar. */
  upcoming: { readonly of: CaseState; readonly moment: CaseMoment | undefined } | null;
  /** Commands that reached this run, whatever came of them. */
  commands: number;
  /** Set when the record contradicts this run: the run ends loudly, the record is what counts. */
  fork: ApplicationFailure | null;
  readonly turnstile: Turnstile;
}

export function newSupervisedCase(caseId: string): SupervisedCase {
  const turnstile = new Turnstile();
  return { caseId, state: null, rules: null, upcoming: null, commands: 0, fork: null, turnstile };
}

/** The next thing that time does to the case, past or to come. */
export function nextMoment(supervised: SupervisedCase): CaseMoment | undefined {
  const { state, rules, upcoming } = supervised;
  if (state === null || rules === null) return undefined;
  if (upcoming?.of === state) return upcoming.moment;
  const moment = caseMoments(state, rules)[0];
  supervised.upcoming = { of: state, moment };
  return moment;
}

/** The moment that has come and is not on record yet. */
export function dueMoment(supervised: SupervisedCase): CaseMoment | undefined {
  const moment = nextMoment(supervised);
  return moment !== undefined && moment.at <= workflowNow() ? moment : undefined;
}

type Recorder = Pick<LedgerActivities, 'recordEvents'>;

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
export function change(
  supervised: SupervisedCase,
  recorder: Recorder,
  wanted: Change,
): Promise<readonly StoredEvent[]> {
  const decideAndRecord = () => recordChange(supervised, recorder, wanted);
  return supervised.turnstile.pass(() =>
    dueMoment(supervised)
      ? recordDueMoments(supervised, recorder).then(decideAndRecord)
      : decideAndRecord(),
  );
}

/** Records every moment that has come, each once and under its own id. */
export async function catchUpWithTime(
  supervised: SupervisedCase,
  recorder: Recorder,
): Promise<void> {
  await supervised.turnstile.pass(() => recordDueMoments(supervised, recorder));
}

/**
 * Reads state and rules of the case again. The engine may have died between the record's commit and its own note of it,
 * and nobody sent the command again; or the run was started with what was carried over wrongly. Without it a clock would
 * ring late or never. A record that is behind the run contradicts it: a fork.
 */
export async function catchUpWithRecord(
  supervised: SupervisedCase,
  loader: Pick<LedgerActivities, 'loadCase'>,
): Promise<void> {
  await supervised.turnstile.pass(async () => {
    const known = supervised.state?.sequence ?? 0;
    const { state, rules } = await loader.loadCase({ caseId: supervised.caseId });
    // Histories from before took over the state alone, and only where it was ahead.
    if (!patched('rules-read-again')) {
      if (state !== null && state.sequence > known) supervised.state = state;
      return;
    }
    if ((state?.sequence ?? 0) < known) {
      supervised.fork = forkAt(known, state?.sequence ?? 0, supervised.caseId);
      return;
    }
    supervised.state = state;
    supervised.rules = rules;
    supervised.upcoming = null;
  });
}

function forkAt(known: number, recorded: number, caseId: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(
    `case ${caseId}: the workflow is at event ${known}, but the record ends at ${recorded}`,
    FAILURE_TYPES.ledgerFork,
  );
}

async function recordDueMoments(supervised: SupervisedCase, recorder: Recorder): Promise<void> {
  for (;;) {
    const due = dueMoment(supervised);
    if (due === undefined) return;
    const decidedOn = supervised.state;
    const now = workflowNow();
    const commandId = momentId(due);
    await recordChange(supervised, recorder, {
      commandId,
      fingerprint: commandId,
      decideOn: (state) => (state !== null && state === decidedOn ? fire(state, due, now) : []),
    });
  }
}

/**
 * Returns what was stored; nothing when a catch-up showed that there is nothing left to do. A refusal is not the last
 * word: where an answer was lost after the commit, the case was loaded with the command in it, and deciding it again
 * says no to what is done. The record is asked first.
 */
async function recordChange(
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
