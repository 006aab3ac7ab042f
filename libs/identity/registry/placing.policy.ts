/** Which unit may stand below which, and which posts belong into which unit (要点 §1–2). */
import type { PostRole } from '#libs/domain';
import type { UnitKind } from '#libs/persistence';

/** null: at the root. */
const STANDS_BELOW: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
  committee: [null],
  leadingGroup: ['committee'],
  office: ['committee'],
  department: ['committee'],
  area: ['committee'],
  group: ['office'],
  township: ['area'],
  village: ['township'],
};

export function mayStandBelow(kind: UnitKind, parent: UnitKind | null): boolean {
  return STANDS_BELOW[kind].includes(parent);
}

const RECTIFYING: readonly UnitKind[] = ['township', 'department', 'village'];
const ANYWHERE_CENTRAL: readonly UnitKind[] = ['committee', 'office', 'department'];

const BELONGS_INTO: Readonly<Record<PostRole, readonly UnitKind[]>> = {
  officeDirector: ['office'],
  deputyDirector: ['office'],
  officeStaff: ['office'],
  groupLeader: ['group'],
  inspector: ['group'],
  unitHead: RECTIFYING,
  unitHandler: RECTIFYING,
  leadingGroup: ['leadingGroup'],
  auditor: ANYWHERE_CENTRAL,
  systemAdministrator: ANYWHERE_CENTRAL,
  securityAdministrator: ANYWHERE_CENTRAL,
  auditAdministrator: ANYWHERE_CENTRAL,
};

export function belongsInto(role: PostRole, kind: UnitKind): boolean {
  return BELONGS_INTO[role].includes(kind);
}
