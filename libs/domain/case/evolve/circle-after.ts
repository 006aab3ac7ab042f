/** What each event does to the circle of a confidential case: who knows of it from then on. */
import type { StoredEvent } from '../case.events.js';
import type { CaseState, CircleMember } from '../case.state.js';
import { circleOf, isConfidential, membersOf } from '../lifecycle/circle.js';

/** The part of an opening state that says who may know of the case; nothing where everybody within reach may. */
export function openingCircle(
  members: readonly CircleMember[] | undefined,
): Pick<CaseState, 'circle' | 'circleMembers'> {
  return members === undefined
    ? {}
    : { circle: members.map(({ personId }) => personId), circleMembers: members };
}

export function circleAfter(state: CaseState, event: StoredEvent): CaseState {
  switch (event.type) {
    case 'assigned':
    case 'reassigned': {
      const { joinedCircle } = event.data;
      return joinedCircle === undefined || !isConfidential(state)
        ? state
        : withCircle(state, circleOf(membersOf(state), joinedCircle));
    }
    case 'madeConfidential':
      return withCircle(state, event.data.circle);
    case 'circleChanged': {
      const { added, removed } = event.data;
      const gone = new Set(removed.map(({ personId }) => personId));
      const stayed = membersOf(state).filter(({ personId }) => !gone.has(personId));
      return withCircle(state, circleOf(stayed, added));
    }
    case 'confidentialityLifted':
      return withoutMembers(withoutCircle(state));
    default:
      return state;
  }
}

/** Left out, not undefined: a case that was never confidential has the same snapshot. */
function withoutCircle({ circle: _, ...open }: CaseState): CaseState {
  return open;
}

function withoutMembers({ circleMembers: _, ...open }: CaseState): CaseState {
  return open;
}

function withCircle(state: CaseState, members: readonly CircleMember[]): CaseState {
  return { ...state, ...openingCircle(members) };
}
