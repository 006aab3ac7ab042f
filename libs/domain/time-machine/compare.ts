/** Two lives of one case held against each other. */
import type { Clock, ClockKind } from '../clock/clock.types.js';
import { CLOCK_KINDS } from '../clock/clock.types.js';
import { isRunning } from '../clock/clock.changes.js';
import { dueDateOf } from '../clock/due.js';
import { actId } from './act-id.js';
import type { CaseDifference, CaseTimeline, MovedDate } from './replay.types.js';

export function differenceOf(before: CaseTimeline, after: CaseTimeline): CaseDifference {
  return {
    dropped: without(before.acts, after.acts, actId),
    added: without(after.acts, before.acts, actId),
    movedDates: CLOCK_KINDS.flatMap((kind) => movedDate(kind, before, after)),
  };
}

export function isDifferent({ dropped, added, movedDates }: CaseDifference): boolean {
  return dropped.length + added.length + movedDates.length > 0;
}

/** Those of `acts` that `others` lacks; one that came twice is lacking once where the other came once. */
export function without<Act, Other>(
  acts: readonly Act[],
  others: readonly Other[],
  idOf: (act: Act | Other) => string,
): readonly Act[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const id = idOf(other);
    left.set(id, (left.get(id) ?? 0) + 1);
  }
  return acts.filter((act) => {
    const id = idOf(act);
    const there = left.get(id) ?? 0;
    left.set(id, there - 1);
    return there <= 0;
  });
}

function movedDate(kind: ClockKind, before: CaseTimeline, after: CaseTimeline): MovedDate[] {
  const from = runningDueDate(before.end.clocks[kind], before);
  const to = runningDueDate(after.end.clocks[kind], after);
  return from === to ? [] : [{ clock: kind, from, to }];
}

function runningDueDate(clock: Clock | undefined, { rules }: CaseTimeline) {
  return clock !== undefined && isRunning(clock) ? dueDateOf(clock, rules.calendar) : null;
}
