/**
 * Who does what with the working calendar: the office drafts, its leaders put in force, and never one person both. One
 * paper moves the deadlines of the whole county.
 */
import type { Actor, PostRole } from '#libs/domain';
import { postFor } from '#libs/identity';
import type { BatchActor } from '#libs/persistence';
import { ApiProblem } from '../http/api.problem.js';

const DRAFTERS: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];
const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];

/** The person with the post that they draft in; refuses with `not_permitted`. */
export function requireDrafter(actor: Actor): BatchActor {
  return inPost(actor, DRAFTERS);
}

/** The same for putting in force. */
export function requireApprover(actor: Actor): BatchActor {
  return inPost(actor, APPROVERS);
}

function inPost(actor: Actor, roles: readonly PostRole[]): BatchActor {
  const post = postFor(actor, roles);
  if (post === null) throw new ApiProblem('not_permitted');
  return { personId: actor.personId, name: actor.name, post };
}
