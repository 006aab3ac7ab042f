/** Who may do what with policies: the office writes them, its deputy and director approve what somebody else wrote. */
import { type Actor, type ActorStamp, type PostRole, stampOf } from '#libs/domain';
import { postFor } from '#libs/identity';
import { ApiProblem } from '../http/api.problem.js';

export const POLICY_APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];
export const POLICY_AUTHORS: readonly PostRole[] = ['officeStaff', ...POLICY_APPROVERS];

/** The person in the post in which they act; refuses with `not_permitted` whoever holds none of these. */
export function actingIn(roles: readonly PostRole[], actor: Actor): ActorStamp {
  const post = postFor(actor, roles);
  if (post === null) throw new ApiProblem('not_permitted');
  return stampOf(actor, post);
}
