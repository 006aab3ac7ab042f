/**
 * What an adoption would do to the reminders that are still to come, beside the dates: read before anybody decides. Made
 * from the very event that the decision would record, so that the preview cannot promise something else.
 */
import type { Instant, WorkingCalendar } from '../../calendar/calendar.types.js';
import { openSuspension, resumeClock } from '../../clock/clock.changes.js';
import type { Clock } from '../../clock/clock.types.js';
import type { Ladder } from '../../ladder/ladder.types.js';
import { rungMoments } from '../../ladder/moments.js';
import { ladderOf } from '../../policy/policy.reading.js';
import type { Policy } from '../../policy/policy.types.js';
import type { AdoptedClock, NewEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { clocksAfterPolicy } from '../evolve/clocks-after-adoption.js';

export interface PreviewedRung {
  readonly rungKey: string;
  /** Planned; null where only the other version has it still to come. */
  readonly before: Instant | null;
  /** Planned; an instant that has passed fires at once. */
  readonly after: Instant | null;
}

export interface PreviewedClock extends AdoptedClock {
  /** The rungs' instants are then those of a clock that goes on now. */
  readonly suspended: boolean;
  /** In order of time after the adoption; what it drops last. */
  readonly remaining: readonly PreviewedRung[];
}

export interface PreviewRules {
  readonly from: Policy;
  readonly to: Policy;
  readonly calendar: WorkingCalendar;
}

/** One entry for each clock that the event names. */
export function previewedClocks(
  { clocks, facts }: CaseState,
  event: NewEvent<'policyAdopted'>,
  { from, to, calendar }: PreviewRules,
): readonly PreviewedClock[] {
  const moved = clocksAfterPolicy(clocks, event);
  return event.data.clocks.flatMap((adopted) => {
    const [before, after] = [clocks[adopted.clock], moved[adopted.clock]];
    if (before === undefined || after === undefined) return [];
    const plan = (clock: Clock, policy: Policy) =>
      instantsOf(clock, ladderOf(policy, facts, adopted.clock), calendar, event.at);
    return [
      {
        ...adopted,
        suspended: openSuspension(before) !== null,
        remaining: sideBySide(plan(before, from), plan(after, to)),
      },
    ];
  });
}

type Plan = ReadonlyMap<string, Instant>;

function instantsOf(clock: Clock, ladder: Ladder, calendar: WorkingCalendar, now: Instant): Plan {
  const running = openSuspension(clock) === null ? clock : resumeClock(clock, now);
  return new Map(
    rungMoments(running, ladder, calendar).flatMap((moment) =>
      moment.kind === 'rung' ? [[moment.rung.key, moment.at] as const] : [],
    ),
  );
}

function sideBySide(before: Plan, after: Plan): readonly PreviewedRung[] {
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys].map((rungKey) => ({
    rungKey,
    before: before.get(rungKey) ?? null,
    after: after.get(rungKey) ?? null,
  }));
}

/** The case as a whole: one date that moves earlier is what people must hear of first. */
export const ADOPTION_DIRECTIONS = ['earlier', 'later', 'unmoved'] as const;
export type AdoptionDirection = (typeof ADOPTION_DIRECTIONS)[number];

/** A suspended clock has no date: its budget tells. */
export function directionOf(clocks: readonly AdoptedClock[]): AdoptionDirection {
  if (clocks.some((clock) => shiftOf(clock) < 0)) return 'earlier';
  return clocks.some((clock) => shiftOf(clock) > 0) ? 'later' : 'unmoved';
}

function shiftOf(clock: AdoptedClock): number {
  const { oldDueDate, newDueDate, oldBudgetWorkingDays, newBudgetWorkingDays } = clock;
  if (oldDueDate === null || newDueDate === null) {
    return newBudgetWorkingDays - oldBudgetWorkingDays;
  }
  return newDueDate === oldDueDate ? 0 : newDueDate > oldDueDate ? 1 : -1;
}
