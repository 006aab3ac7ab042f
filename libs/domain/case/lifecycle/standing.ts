/**
 * In which post may this person act on this case? Role by the table's `who` column, reach by the post's territory:
 * the office and the leading group everywhere, a group in its area, a unit in its own cases (design invariant 7).
 */
import { refuse, accept, type Result } from '../../refusal/refusal.js';
import {
  involvedUnitIdsOf,
  caseAccessOf,
  mayReadCase,
  postReaches,
} from '../../access/reading.policy.js';
import { stampOf, type Actor, type ActorStamp, type HeldPost } from '../../organisation/actor.js';
import type { Policy } from '../../policy/policy.types.js';
import type { CaseFacts, CaseState } from '../case.state.js';
import { ofLeadUnit } from '../guards/state.guards.js';
import type { LifecycleRow } from './lifecycle.types.js';

/** The part of a case that its scope depends on; at registration only the facts are known. */
export interface Territory {
  readonly facts: Pick<CaseFacts, 'area'>;
  readonly unitIds: readonly string[];
  /** null before the assignment. */
  readonly leadUnitId: string | null;
}

export function territoryOf(state: CaseState): Territory {
  const leadUnitId = state.assignment?.leadUnit.unitId ?? null;
  return { facts: state.facts, unitIds: involvedUnitIdsOf(state), leadUnitId };
}

/** True when the post's territory holds the case. */
export function reaches(post: HeldPost, { facts, unitIds }: Territory): boolean {
  return postReaches(post, { areaId: facts.area.unitId, involvedUnitIds: unitIds });
}

/**
 * The post to act in, or why there is none. A post of one's own goes before one held as substitute; but what only the
 * lead unit may do is done in the post that somebody has there, or the history would say that another unit did it.
 * The table is the outer bound; the case's policy may name fewer posts, never others.
 */
export function standingFor(
  row: Pick<LifecycleRow, 'who' | 'command' | 'guards' | 'namedBy'>,
  actor: Actor,
  territory: Territory,
  policy?: Policy,
): Result<ActorStamp> {
  const byTable = actor.posts.filter((post) => row.who.includes(post.role));
  if (byTable.length === 0) return refuse('not_permitted', [], { command: row.command });
  const named = policy && row.namedBy?.(policy);
  const byRole = named ? byTable.filter((post) => named.includes(post.role)) : byTable;
  if (byRole.length === 0) return refuse('not_named_by_policy', [], { command: row.command });
  const isForLeadUnit = row.guards.includes(ofLeadUnit);
  const isElsewhere = ({ unitId }: HeldPost) => isForLeadUnit && unitId !== territory.leadUnitId;
  const rank = (post: HeldPost) =>
    (isElsewhere(post) ? 2 : 0) + (post.substituteFor === null ? 0 : 1);
  const usable = byRole
    .filter((post) => reaches(post, territory))
    .sort((left, right) => rank(left) - rank(right));
  const post = usable[0];
  return post
    ? accept(stampOf(actor, post))
    : refuse('outside_scope', [], { command: row.command });
}

/** May this person read the case at all? Administrators never do; a confidential case is read by its circle only. */
export function mayRead(actor: Actor, state: CaseState): boolean {
  return mayReadCase(actor, caseAccessOf(state));
}
