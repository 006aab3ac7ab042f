/**
 * Who may know of a confidential case: made confidential, circle changed, lifted. Every joining is recorded with the event
 * that caused it, so that the history says years later why somebody knew.
 */
import type { Actor } from '../../organisation/actor.js';
import type { CommandPayloads, NamedPeople } from '../case.commands.js';
import type { Assignment, CaseState, CircleMember, PersonRef } from '../case.state.js';
import { circleOf, isConfidential, isInCircle, memberOf, membersOf } from '../lifecycle/circle.js';
import type { LifecycleRow } from '../lifecycle/lifecycle.types.js';
import { mustExist } from '../lifecycle/must-exist.js';

type Named = Pick<Assignment, 'handler' | 'supervisor'> & NamedPeople;

/** The circle that a registration asks for; undefined where it asks for none. */
export function circleOfRegistration(
  { circle }: CommandPayloads['register'],
  actor: Actor,
): readonly CircleMember[] | undefined {
  return circle && circleOf([memberOf(actor)], circle);
}

export function circleOfRestriction(
  { circle }: CommandPayloads['makeConfidential'],
  { assignment }: CaseState,
  actor: Actor,
): readonly CircleMember[] {
  const named = assignment ? namedIn(assignment) : [];
  return circleOf([memberOf(actor)], named, circle);
}

/** Who comes into the circle by being named; empty where the case is not confidential. */
export function joiningBy(named: Named, state: CaseState): readonly CircleMember[] {
  if (!isConfidential(state)) return [];
  return namedIn(named).filter((member) => !isInCircle(member, state));
}

export function circleChangeOf(
  { add, remove }: CommandPayloads['changeCircle'],
  state: CaseState,
): { readonly added: readonly CircleMember[]; readonly removed: readonly CircleMember[] } {
  const leaving = new Set(remove.map(({ personId }) => personId));
  return {
    added: circleOf(add).filter(
      (member) => !isInCircle(member, state) && !leaving.has(member.personId),
    ),
    removed: membersOf(state).filter(({ personId }) => leaving.has(personId)),
  };
}

/** A name without an account (from an old ledger) can know of nothing. */
function namedIn({ handler, supervisor, joining = [] }: Named): readonly CircleMember[] {
  return circleOf([handler, supervisor].flatMap((ref) => memberNamed(ref, joining)));
}

function memberNamed(
  { personId, name }: PersonRef,
  known: readonly CircleMember[],
): readonly CircleMember[] {
  if (personId === null) return [];
  return [known.find((member) => member.personId === personId) ?? { personId, name, roles: [] }];
}

export const decideMakeConfidential: LifecycleRow<'makeConfidential'>['decide'] = (
  state,
  payload,
  { actor },
) => {
  const circle = circleOfRestriction(payload, mustExist(state), actor);
  return [{ type: 'madeConfidential', data: { circle, reason: payload.reason } }];
};

export const decideChangeCircle: LifecycleRow<'changeCircle'>['decide'] = (state, payload) => {
  const { added, removed } = circleChangeOf(payload, mustExist(state));
  const names = removed.map(({ personId, name }) => ({ personId, name }));
  return [{ type: 'circleChanged', data: { added, removed: names, reason: payload.reason } }];
};

export const decideLiftConfidentiality: LifecycleRow<'liftConfidentiality'>['decide'] = (
  _state,
  { reason },
) => [{ type: 'confidentialityLifted', data: { reason } }];
