/**
 * Every way in which a clock changes, as pure constructors. Each change that makes old reminders stale raises the
 * generation, so that a reminder planned before it is recognised and dropped (design invariant 3).
 *
 * A change that finds nothing to change gives the clock back as it is, because a suspension is ordered for several
 * clocks at once, of which some may be held or stopped already. Only a budget that is none throws.
 */
import type { Instant, WorkingCalendar } from '../calendar/calendar.types.js';
import { compareInstants } from '../calendar/local-date.js';
import { MAXIMUM_WORKING_DAYS } from '../calendar/working-day.js';
import type {
  Clock,
  ClockCalendarMove,
  ClockKind,
  ClockOutcome,
  ClockPolicyMove,
  ClockRestart,
  ClockSuspension,
} from './clock.types.js';
import { dueAtOf } from './due.js';

export function isStopped(clock: Clock): boolean {
  return clock.stoppedAt !== null;
}

/** The suspension that still lasts, or null. */
export function openSuspension(clock: Clock): ClockSuspension | null {
  return clock.suspensions.find(({ to }) => to === null) ?? null;
}

/** Neither stopped nor suspended: the only clocks that remind anybody. */
export function isRunning(clock: Clock): boolean {
  return !isStopped(clock) && openSuspension(clock) === null;
}

/** `armedFrom` differs from `at` where the clock began in the past, e.g. in an imported ledger. */
export function startClock(
  kind: ClockKind,
  at: Instant,
  budgetWorkingDays: number,
  armedFrom: Instant = at,
): Clock {
  requireBudget(budgetWorkingDays);
  return {
    kind,
    startedAt: at,
    budgetWorkingDays,
    extensions: [],
    suspensions: [],
    generation: 1,
    armedFrom,
    firedRungs: [],
    breachedAt: null,
    stoppedAt: null,
    outcome: null,
  };
}

/** A clock of an imported case: it stands where it stands on that day, and the past's reminders never fire. */
export function backdatedClock(
  past: {
    readonly kind: ClockKind;
    readonly startedAt: Instant;
    readonly budgetWorkingDays: number;
    readonly importedAt: Instant;
  },
  calendar: WorkingCalendar,
): Clock {
  const { kind, startedAt, budgetWorkingDays, importedAt } = past;
  const clock = startClock(kind, startedAt, budgetWorkingDays, importedAt);
  const dueAt = dueAtOf(clock, calendar);
  const missed = dueAt !== null && compareInstants(dueAt, importedAt) <= 0;
  return missed ? markBreached(clock, dueAt) : clock;
}

/** A suspension that lasts until then ends, for what the clock counts, with the stop. */
export function stopClock(clock: Clock, at: Instant, outcome: ClockOutcome): Clock {
  return isStopped(clock) ? clock : { ...clock, stoppedAt: at, outcome };
}

export function suspendClock(clock: Clock, at: Instant, reason: string): Clock {
  if (!isRunning(clock)) return clock;
  return {
    ...clock,
    suspensions: [...clock.suspensions, { from: at, to: null, reason }],
    generation: clock.generation + 1,
  };
}

/** Rungs that fired stay fired: what was said before the stop is not said again. */
export function resumeClock(clock: Clock, at: Instant): Clock {
  if (isStopped(clock) || openSuspension(clock) === null) return clock;
  return { ...endSuspension(clock, at), generation: clock.generation + 1 };
}

/** The rungs are armed anew around the new due date; those that would lie in the past do not fire. */
export function extendClock(clock: Clock, at: Instant, workingDays: number, reason: string): Clock {
  requireBudget(workingDays);
  return {
    ...armedAnew(clock, at),
    extensions: [...clock.extensions, { workingDays, approvedAt: at, reason }],
  };
}

/** What is left after a reassignment is lengthened to the least that the policy demands. */
export function lengthenRemainder(
  clock: Clock,
  at: Instant,
  workingDays: number,
  reason: string,
): Clock {
  requireBudget(workingDays);
  const added = { workingDays, approvedAt: at, reason, cause: 'reassigned' as const };
  return { ...armedAnew(clock, at), extensions: [...clock.extensions, added] };
}

/**
 * The whole budget again from `restart.at` on, whether the clock ran or had stopped. A breach stays on record; what was
 * suspended, extended or moved before belongs to the run that is over.
 */
export function restartClock(
  clock: Clock,
  budgetWorkingDays: number,
  restart: ClockRestart,
): Clock {
  return {
    ...startClock(clock.kind, restart.at, budgetWorkingDays),
    generation: clock.generation + 1,
    breachedAt: clock.breachedAt,
    restarts: [...(clock.restarts ?? []), restart],
  };
}

/** No rung counts as fired or passed any more; those that would lie at or before `at` never fire. */
function armedAnew({ passedRungs: _passed, ...clock }: Clock, at: Instant): Clock {
  return { ...clock, generation: clock.generation + 1, armedFrom: at, firedRungs: [] };
}

/**
 * The budget of another policy version. Suspensions, extensions and fired rungs stay; `passedRungs` replaces what was
 * passed before. Nothing restarts: the anchor is the clock's own start.
 */
export function movePolicy(
  { passedRungs: _passed, ...clock }: Clock,
  move: ClockPolicyMove,
  passedRungs: readonly string[] = [],
): Clock {
  requireBudget(move.toBudgetWorkingDays);
  return {
    ...clock,
    budgetWorkingDays: move.toBudgetWorkingDays,
    generation: clock.generation + 1,
    policyMoves: [...(clock.policyMoves ?? []), move],
    ...(passedRungs.length > 0 && { passedRungs }),
  };
}

/** The due date follows from the calendar; what is kept is that and why it moved. */
export function moveCalendar(clock: Clock, move: ClockCalendarMove): Clock {
  return {
    ...clock,
    generation: clock.generation + 1,
    calendarMoves: [...(clock.calendarMoves ?? []), move],
  };
}

/** After a reassignment: reminders to the old handler are stale, rungs that fired stay fired. */
export function rearmClock(clock: Clock): Clock {
  return { ...clock, generation: clock.generation + 1 };
}

/**
 * A stopped clock goes on (重启): start and budget stay, the time since it stopped (or was held before that) does not
 * count, and the rungs are armed anew. `reason` is kept as that of a suspension.
 */
export function reopenClock(clock: Clock, at: Instant, reason: string): Clock {
  const { stoppedAt } = clock;
  if (stoppedAt === null) return clock;
  const closed: ClockSuspension = { from: stoppedAt, to: at, reason };
  return {
    ...armedAnew(clock, at),
    suspensions: [...endSuspension(clock, stoppedAt).suspensions, closed],
    stoppedAt: null,
    outcome: null,
  };
}

/** Idempotent: a second mark changes nothing. */
export function markFired(clock: Clock, rungKey: string): Clock {
  return clock.firedRungs.includes(rungKey)
    ? clock
    : { ...clock, firedRungs: [...clock.firedRungs, rungKey] };
}

/** `dueAt` is the deadline that was missed; the first breach stays, whatever follows. */
export function markBreached(clock: Clock, dueAt: Instant): Clock {
  return clock.breachedAt === null ? { ...clock, breachedAt: dueAt } : clock;
}

function endSuspension(clock: Clock, at: Instant): Clock {
  return {
    ...clock,
    suspensions: clock.suspensions.map((span) => (span.to === null ? { ...span, to: at } : span)),
  };
}

function requireBudget(workingDays: number): void {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > MAXIMUM_WORKING_DAYS) {
    throw new RangeError(`not a budget of working days: ${workingDays}`);
  }
}
