/**
 * Who reads a case: a confidential one (涉密事项) the people of its circle alone, any other one whoever's post reaches
 * it. A place in a circle is a person's own: substitutes do not inherit it.
 */
import type { CaseState } from '../case/case.state.js';
import type { Actor, HeldPost } from '../organisation/actor.js';
import { REACH_OF_ROLE } from './reach.table.js';

/** What reading a case depends on; the columns of the same names in `cases`. */
export interface CaseAccess {
  readonly areaId: string;
  /** Lead unit, assisting units, and units with a task. */
  readonly involvedUnitIds: readonly string[];
  /** Ids of the only people who may know of it; null when the case is not confidential. */
  readonly circle: readonly string[] | null;
}

export function caseAccessOf(state: CaseState): CaseAccess {
  return {
    areaId: state.facts.area.unitId,
    involvedUnitIds: involvedUnitIdsOf(state),
    circle: state.circle ?? null,
  };
}

/** Without repeats, in the order in which the case names them. */
export function involvedUnitIdsOf({
  assignment,
  tasks,
}: Pick<CaseState, 'assignment' | 'tasks'>): readonly string[] {
  const own = assignment ? [assignment.leadUnit, ...assignment.assistingUnits] : [];
  const units = [...own, ...tasks.map((task) => task.unit)];
  return [...new Set(units.map(({ unitId }) => unitId))];
}

/**
 * True for whoever holds no post that day, a place in a circle or not, and when one of the person's posts, own or as
 * substitute, takes all reading of cases away.
 */
export function isBarredFromCases({ posts }: Pick<Actor, 'posts'>): boolean {
  return posts.length === 0 || posts.some(({ role }) => REACH_OF_ROLE[role] === 'none');
}

/** True when the post's territory holds the case, circles left aside. */
export function postReaches(
  { role, areaId, unitId }: HeldPost,
  access: Omit<CaseAccess, 'circle'>,
): boolean {
  switch (REACH_OF_ROLE[role]) {
    case 'all':
      return true;
    case 'area':
      return areaId === access.areaId;
    case 'unit':
      return access.involvedUnitIds.includes(unitId);
    case 'none':
      return false;
  }
}

export function mayReadCase(actor: Pick<Actor, 'personId' | 'posts'>, access: CaseAccess): boolean {
  if (isBarredFromCases(actor)) return false;
  if (access.circle !== null) return access.circle.includes(actor.personId);
  return actor.posts.some((post) => postReaches(post, access));
}
