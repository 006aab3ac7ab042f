/**
 * The self-check of the time machine: a case replayed under its own rules must do what its record says it did. Without it
 * a draft would be judged by a simulation that nobody has tested on the case in question.
 */
import { canonicalJson } from '../chain/canonical-json.js';
import { dueDateOf } from '../clock/due.js';
import { CLOCK_KINDS, type Clock } from '../clock/clock.types.js';
import type { StoredEvent } from '../case/case.events.js';
import type { CaseState } from '../case/case.state.js';
import { evolve } from '../case/evolve/evolve.js';
import type { Instant } from '../calendar/calendar.types.js';
import { compareInstants } from '../calendar/local-date.js';
import { isLater, recordedActId } from './act-id.js';
import { without } from './compare.js';
import { isActOfTime } from './replay-case.js';
import type { CaseTimeline, TimeAct, TimeEvent } from './replay.types.js';

export interface ReplayCheck {
  /** What the replay does otherwise than the record, each as one line; empty: the case is replayed exactly. */
  readonly faults: readonly string[];
  /** Acts that are due at the end and that the engine has not got round to yet. */
  readonly pending: readonly TimeAct[];
}

/** `timeline` is the replay of `history` without a draft, until `until`. */
export function checkReplay(
  history: readonly StoredEvent[],
  timeline: CaseTimeline,
  until: Instant,
): ReplayCheck {
  const known = history.filter(({ at }) => compareInstants(at, until) <= 0);
  const recorded = known.filter((event): event is StoredEvent & TimeEvent => isActOfTime(event));
  const idOf = (one: TimeAct | TimeEvent) => recordedActId('plannedAt' in one ? one.event : one);
  const unrecorded = without(timeline.acts, recorded, idOf);
  const last = timeline.acts.findLast((act) => !unrecorded.includes(act));
  const pending = unrecorded.filter((act) => isPending(act, timeline, last));
  const faults = [
    ...unrecorded
      .filter((act) => !pending.includes(act))
      .map((act) => `not in the record: ${idOf(act)}`),
    ...without(recorded, timeline.acts, idOf).map((event) => `not replayed: ${idOf(event)}`),
    ...clockFaults(known, timeline),
  ];
  return { faults, pending };
}

/** Due after everything that people did, and not before anything that time is on record with. */
function isPending(
  act: TimeAct,
  { acts, actsBeforeLast }: CaseTimeline,
  lastRecorded: TimeAct | undefined,
): boolean {
  if (acts.indexOf(act) < actsBeforeLast) return false;
  return lastRecorded === undefined || !isLater(lastRecorded, act);
}

function clockFaults(known: readonly StoredEvent[], { end, rules }: CaseTimeline): string[] {
  const folded = known.reduce<CaseState | null>(evolve, null);
  if (folded === null) return ['the record has no opening event'];
  const face = (clock: Clock | undefined) =>
    clock === undefined ? '' : canonicalJson(faceOf(clock, dueDateOf(clock, rules.calendar)));
  return [
    ...CLOCK_KINDS.filter((kind) => face(folded.clocks[kind]) !== face(end.clocks[kind])).map(
      (kind) => `another clock: ${kind}`,
    ),
    ...(folded.state === end.state ? [] : [`another state: ${end.state}`]),
  ];
}

/** Without what time does to it: that is compared act by act. */
function faceOf(clock: Clock, dueDate: string | null): object {
  return { ...clock, firedRungs: [], breachedAt: null, dueDate };
}
