/**
 * The first wall (design invariant 7): what a person may do with which cases, as rules of CASL made from the lifecycle
 * table (who), the table of reaches (how far) and the circles of confidential cases. Single cases are judged by these
 * rules, and the ledger's SQL predicate is made from them, so that a list never shows what a page refuses.
 */
import { createMongoAbility, type MongoAbility } from '@casl/ability';
import {
  type Actor,
  type CaseAccess,
  type CommandName,
  type HeldPost,
  isBarredFromCases,
  LIFECYCLE,
  REACH_OF_ROLE,
} from '#libs/domain';

export type CaseAction = 'read' | CommandName;

/** The conditions that rules are made of; everything in one rule holds together. */
export interface CaseConditions {
  /** null: not confidential; a person's id: in the circle. */
  readonly circle: string | null;
  readonly areaId?: { readonly $in: readonly string[] };
  readonly involvedUnitIds?: { readonly $in: readonly string[] };
}

/** What the rules know of a territory; `{}` is everywhere. */
type Territory = Omit<CaseConditions, 'circle'>;

export type CaseAbility = MongoAbility<[CaseAction, 'Case' | CaseAccess]>;

/** Of the posts that the actor may use on the day for which they were looked up. */
export function abilityOf(actor: Pick<Actor, 'personId' | 'posts'>): CaseAbility {
  const rules = isBarredFromCases(actor) ? [] : [...readingRules(actor), ...commandRules(actor)];
  return createMongoAbility<CaseAbility>(rules, { detectSubjectType: () => 'Case' });
}

type CaseRule = ReturnType<typeof rule>;

function rule(action: CaseAction, conditions: CaseConditions) {
  return { action, subject: 'Case' as const, conditions: { ...conditions } };
}

/** A place in a circle needs no other reach. */
function readingRules({ personId, posts }: Pick<Actor, 'personId' | 'posts'>): CaseRule[] {
  return [
    ...territoriesOf(posts).map((territory) => rule('read', { circle: null, ...territory })),
    rule('read', { circle: personId }),
  ];
}

/** Acting needs a post of the command's roles whose territory holds the case, and on a confidential one the circle too. */
function commandRules({ personId, posts }: Pick<Actor, 'personId' | 'posts'>): CaseRule[] {
  return LIFECYCLE.flatMap(({ command, who }) =>
    territoriesOf(posts.filter(({ role }) => who.includes(role))).flatMap((territory) => [
      rule(command, { circle: null, ...territory }),
      rule(command, { circle: personId, ...territory }),
    ]),
  );
}

function territoriesOf(posts: readonly HeldPost[]): Territory[] {
  if (posts.some(({ role }) => REACH_OF_ROLE[role] === 'all')) return [{}];
  const areas = posts.flatMap(({ role, areaId }) =>
    REACH_OF_ROLE[role] === 'area' && areaId !== null ? [areaId] : [],
  );
  const units = posts.flatMap(({ role, unitId }) =>
    REACH_OF_ROLE[role] === 'unit' ? [unitId] : [],
  );
  return [
    ...(areas.length > 0 ? [{ areaId: { $in: [...new Set(areas)] } }] : []),
    ...(units.length > 0 ? [{ involvedUnitIds: { $in: [...new Set(units)] } }] : []),
  ];
}
