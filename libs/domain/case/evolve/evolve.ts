/**
 * state + event → state. The only way a case changes; the same fold serves the workflow, the record's snapshot and
 * the auditor's recomputation, so they cannot disagree.
 */
import type { NewEvent, StoredEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { circleAfter } from './circle-after.js';
import { clocksAfter } from './clocks-after.js';
import { openedBy } from './opening.js';
import { workAfter } from './work-after.js';

export function evolve(state: CaseState | null, event: StoredEvent): CaseState {
  if (event.type === 'registered' || event.type === 'imported') return openedBy(event);
  if (state === null) throw new Error(`event ${event.type} of case ${event.caseId} has no opening`);
  return {
    ...circleAfter(workAfter(state, event), event),
    clocks: clocksAfter(state.clocks, event),
    unreached: unreachedAfter(state, event),
    sequence: event.sequence,
    head: event.hash,
  };
}

/** A notice that reached nobody leaves a mark on the case. */
function unreachedAfter(state: CaseState, event: StoredEvent): CaseState['unreached'] {
  const roles = event.reach.unreached;
  if (roles.length === 0) return state.unreached;
  return [...state.unreached, { at: event.at, about: subjectOf(event), roles }];
}

function subjectOf(event: NewEvent): string {
  return event.type === 'rungFired' ? `${event.data.clock}.${event.data.rungKey}` : event.type;
}
