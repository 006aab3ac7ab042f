/**
 * Which cases a person may read (design invariant 7): the office, the leading group and auditors all; a group its
 * areas; a unit the cases in which it is lead, assisting or has a task; administrators none. The same territories as
 * the domain's `reaches`, as a predicate that the database can use. Without it a list would tell what a page refuses.
 */
import type { Actor, PostRole } from '#libs/domain';
import type { LedgerScope } from '#libs/persistence';

type Reach = 'all' | 'area' | 'unit' | 'none';

const REACH: Readonly<Record<PostRole, Reach>> = {
  officeDirector: 'all',
  deputyDirector: 'all',
  officeStaff: 'all',
  leadingGroup: 'all',
  auditor: 'all',
  groupLeader: 'area',
  inspector: 'area',
  unitHead: 'unit',
  unitHandler: 'unit',
  systemAdministrator: 'none',
  securityAdministrator: 'none',
  auditAdministrator: 'none',
};

export function readScopeOf({ posts }: Pick<Actor, 'posts'>): LedgerScope {
  if (posts.some(({ role }) => REACH[role] === 'all')) return { kind: 'all' };
  const areaIds = posts.flatMap(({ role, areaId }) =>
    REACH[role] === 'area' && areaId !== null ? [areaId] : [],
  );
  const unitIds = posts.flatMap(({ role, unitId }) => (REACH[role] === 'unit' ? [unitId] : []));
  if (areaIds.length + unitIds.length === 0) return { kind: 'none' };
  return { kind: areaIds.length > 0 ? 'areas' : 'units', areaIds, unitIds };
}
