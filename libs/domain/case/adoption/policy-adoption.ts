/**
 * A running case takes over another policy version: what becomes of each clock. Other systems recompute live cases in
 * silence, lose paused time or fire reminders a second time; here it is a decision with a list of its effects, made
 * before it is taken and recorded as it was made.
 *
 * Budgets are the only thing that moves. Nothing becomes late by a stricter policy: a clock that is not overdue keeps at
 * least the next working day, one that is overdue is not made more so.
 */
import type { Instant, WorkingCalendar } from '../../calendar/calendar.types.js';
import { compareInstants, localDateOf } from '../../calendar/local-date.js';
import { isStopped, movePolicy, openSuspension, resumeClock } from '../../clock/clock.changes.js';
import { CLOCK_KINDS, type Clock } from '../../clock/clock.types.js';
import { consumedWorkingDays, totalWorkingDays } from '../../clock/counted-day.js';
import { dueDateOf } from '../../clock/due.js';
import type { Ladder } from '../../ladder/ladder.types.js';
import { rungMoments, type RungMoment } from '../../ladder/moments.js';
import { budgetOfClock, ladderOf } from '../../policy/policy.reading.js';
import type { Policy } from '../../policy/policy.types.js';
import type { AdoptedClock } from '../case.events.js';
import type { AdoptionChoice, CaseState } from '../case.state.js';

export interface Adoption {
  readonly from: Policy;
  readonly to: Policy;
  readonly choice: AdoptionChoice;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}

/** One entry for each clock that has not stopped, in the order of kinds; none where the case stays. */
export function adoptedClocks(state: CaseState, adoption: Adoption): readonly AdoptedClock[] {
  if (adoption.choice === 'stay') return [];
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = state.clocks[kind];
    return clock === undefined || isStopped(clock) ? [] : [adoptedClock(clock, state, adoption)];
  });
}

function adoptedClock(clock: Clock, state: CaseState, adoption: Adoption): AdoptedClock {
  const { from, to, calendar } = adoption;
  const { kind, budgetWorkingDays: oldBudgetWorkingDays } = clock;
  const setIndividually = isSetIndividually(clock, state, from);
  const offered = setIndividually ? oldBudgetWorkingDays : budgetOfClock(to, state, kind);
  const newBudgetWorkingDays = movedBudget(clock, offered, adoption);
  const moved = movePolicy(clock, {
    at: adoption.now,
    fromVersion: from.version,
    toVersion: to.version,
    fromBudgetWorkingDays: oldBudgetWorkingDays,
    toBudgetWorkingDays: newBudgetWorkingDays,
    setIndividually,
  });
  return {
    clock: kind,
    oldBudgetWorkingDays,
    newBudgetWorkingDays,
    oldDueDate: dueDateOf(clock, calendar),
    newDueDate: dueDateOf(moved, calendar),
    setIndividually,
    ...overtakenRungs(
      { clock, ladder: ladderOf(from, state.facts, kind) },
      { clock: moved, ladder: ladderOf(to, state.facts, kind) },
      adoption,
    ),
  };
}

/** The budget to begin again with: the policy's, or the one that was set for this case by name. */
export function wholeBudgetOf(clock: Clock, state: CaseState, policy: Policy): number {
  return isSetIndividually(clock, state, policy)
    ? clock.budgetWorkingDays
    : budgetOfClock(policy, state, clock.kind);
}

/** After an earlier adoption the budget may differ from every policy's without having been set by name. */
function isSetIndividually(clock: Clock, state: CaseState, from: Policy): boolean {
  return (
    clock.policyMoves?.at(-1)?.setIndividually ??
    clock.budgetWorkingDays !== budgetOfClock(from, state, clock.kind)
  );
}

function movedBudget(clock: Clock, offered: number, { choice, calendar, now }: Adoption): number {
  const present = clock.budgetWorkingDays;
  if (choice === 'moveNeverEarlier') return Math.max(present, offered);
  const extended = totalWorkingDays(clock) - present;
  const consumed = consumedWorkingDays(goingOn(clock, now), calendar, localDateOf(now));
  const untilTomorrow = consumed + 1 - extended;
  return Math.max(offered, Math.min(present, untilTomorrow), 1);
}

interface Plan {
  readonly clock: Clock;
  readonly ladder: Ladder;
}

/**
 * Rungs of the new ladder whose instant has come already. One that was still to come is due now and fires; one that the
 * old plan never had before it belongs to the past.
 */
function overtakenRungs(
  before: Plan,
  after: Plan,
  { calendar, now }: Adoption,
): Pick<AdoptedClock, 'passedRungs' | 'dueAtOnce'> {
  const planned = new Set(rungsOf(before, calendar, now).map(({ rung }) => rung.key));
  const overtaken = rungsOf(after, calendar, now)
    .filter(({ at }) => compareInstants(at, now) <= 0)
    .map(({ rung }) => rung.key);
  return {
    passedRungs: overtaken.filter((key) => !planned.has(key)),
    dueAtOnce: overtaken.filter((key) => planned.has(key)),
  };
}

function rungsOf({ clock, ladder }: Plan, calendar: WorkingCalendar, now: Instant): RungMoment[] {
  const moments = rungMoments(goingOn(clock, now), ladder, calendar);
  return moments.filter((moment) => moment.kind === 'rung');
}

/** A suspended clock has no dates: it is looked at as if it went on now. */
function goingOn(clock: Clock, now: Instant): Clock {
  return openSuspension(clock) === null ? clock : resumeClock(clock, now);
}
