/**
 * One account of the demonstration county for each role, and whether its post reaches a case; written down here a second
 * time and not taken from the product, which would agree with its own mistakes.
 */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import { POST_ROLES, type PostRole } from '#libs/domain';

/** Of a post: all cases, those of its area, those that its unit leads, none. */
export type Reach = 'everything' | 'area' | 'unit' | 'nothing';

export interface Persona {
  readonly role: PostRole;
  readonly account: string;
  readonly personId: string;
  readonly reach: Reach;
}

/** The first area's people, where a role has an area: its cases are `own`, those of the second area `other`. */
const SEATS: Readonly<Record<PostRole, readonly [account: string, reach: Reach]>> = {
  officeDirector: ['director', 'everything'],
  deputyDirector: ['deputy', 'everything'],
  officeStaff: ['staff2', 'everything'],
  groupLeader: ['group1.leader', 'area'],
  inspector: ['group1.inspector1', 'area'],
  unitHead: ['basuo.head', 'unit'],
  unitHandler: ['basuo.handler', 'unit'],
  leadingGroup: ['leading.head', 'everything'],
  auditor: ['auditor', 'everything'],
  systemAdministrator: ['admin.system', 'nothing'],
  securityAdministrator: ['admin.security', 'nothing'],
  auditAdministrator: ['admin.audit', 'nothing'],
};

export const PERSONAE: readonly Persona[] = POST_ROLES.map((role) => {
  const [account, reach] = SEATS[role];
  return { role, account, reach, personId: personIdOf(account) };
});

export function personIdOf(account: string): string {
  const seat = DEMONSTRATION_COUNTY.seats.find((one) => one.account === account);
  if (seat === undefined) throw new Error(`the demonstration county has no ${account}`);
  return seat.personId;
}
