/**
 * The circle of a confidential case (涉密事项): the only people who may know of it. Whoever is named reads the case, from
 * whatever post; acting on it asks for the post all the same. It names persons, so a substitute does not inherit it. Without it a personnel matter is read by every
 * colleague whose post reaches the case.
 */
import type { Actor, PersonName } from '../../organisation/actor.js';
import type { CaseState, CircleMember } from '../case.state.js';
import { ADMINISTRATORS, APPROVERS } from './lifecycle.roles.js';

type Confidentiality = Pick<CaseState, 'circle' | 'circleMembers'>;

/** True for everybody where the case is not confidential. */
export function isInCircle(
  { personId }: Pick<PersonName, 'personId'>,
  { circle }: Pick<CaseState, 'circle'>,
): boolean {
  return circle === undefined || circle.includes(personId);
}

export function isConfidential({ circle }: Pick<CaseState, 'circle'>): boolean {
  return circle !== undefined;
}

/** Empty where the case is not confidential. */
export function membersOf({ circleMembers }: Confidentiality): readonly CircleMember[] {
  return circleMembers ?? [];
}

/** Posts that the actor holds for somebody else say nothing of the actor. */
export function memberOf({ personId, name, posts }: Actor): CircleMember {
  const own = posts.filter(({ substituteFor }) => substituteFor === null);
  return { personId, name, roles: [...new Set(own.map(({ role }) => role))] };
}

/** Everyone once, in the order of their first naming; the last naming says which posts they hold. */
export function circleOf(
  ...namings: readonly (readonly CircleMember[])[]
): readonly CircleMember[] {
  const members = new Map<string, CircleMember>();
  for (const member of namings.flat()) members.set(member.personId, member);
  return [...members.values()];
}

/** 三员 keep the system in order and read no case. */
export function isAdministrator({ roles }: CircleMember): boolean {
  return roles.some((role) => ADMINISTRATORS.includes(role));
}

/** Somebody in the circle can end the case: an approver who never worked on it. */
export function holdsApprover(
  members: readonly CircleMember[],
  workedBy: readonly string[],
): boolean {
  return members.some(
    ({ personId, roles }) =>
      roles.some((role) => APPROVERS.includes(role)) && !workedBy.includes(personId),
  );
}
