/** Posts in units (要点 §1–2). A post keeps its role and unit for ever; one that somebody still holds is not closed. */
import { belongsInto } from './placing.policy.js';
import type { RegistryPayloads } from './registry.acts.js';
import { dateFault, type RegistryContext, type RegistryDecision } from './registry.context.js';
import { granted, refused } from './registry.refusal.js';
import { unknownUnit } from './unit.decisions.js';

const GROUP_ROLES: readonly string[] = ['groupLeader', 'inspector'];

export function decideCreatePost(
  { unitId, role, title, openedOn }: RegistryPayloads['createPost'],
  { directory, newId }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ openedOn });
  if (fault !== null) return fault;
  if (title === '') return refused('text_required', ['title']);
  const unit = directory.unitOn(unitId, openedOn);
  if (unit === null) return unknownUnit(unitId, 'unitId');
  if (directory.unit(unitId)?.closedOn) return refused('unit_is_ending', ['unitId']);
  if (!belongsInto(role, unit.kind)) {
    return refused('post_misplaced', ['role'], { role, unit: unit.name });
  }
  const areaId = GROUP_ROLES.includes(role) ? unit.areaId : null;
  const post = { postId: newId, role, title, unitId, areaId };
  return granted([{ kind: 'postCreated', post, openedOn }]);
}

export function decideClosePost(
  { postId, from }: RegistryPayloads['closePost'],
  { directory }: RegistryContext,
): RegistryDecision {
  const fault = dateFault({ from });
  if (fault !== null) return fault;
  if (directory.post(postId) === null) return unknownPost(postId);
  const closedOn = directory.postClosedOn(postId);
  if (closedOn !== null) return refused('post_closed_already', ['postId'], { date: closedOn });
  if (!directory.postExistsOn(postId, from)) return refused('post_closed_before_opened', ['from']);
  const lasting = directory
    .appointmentsTo(postId)
    .filter(({ toDate }) => toDate === null || toDate >= from);
  return lasting.length > 0
    ? refused('post_still_held', ['postId'], { count: lasting.length })
    : granted([{ kind: 'postClosed', postId, from }]);
}

export function unknownPost(post: string): RegistryDecision {
  return refused('unknown_post', ['postId'], { post });
}
