/** Groups of posts that the lifecycle table names in its `who` column. */
import type { PostRole } from '../../organisation/actor.js';

/** 巡回检查办公室 as a whole. */
export const OFFICE: readonly PostRole[] = ['officeStaff', 'deputyDirector', 'officeDirector'];

/** Approvals: assignment beyond the ordinary, extension, suspension, closing (销号). */
export const APPROVERS: readonly PostRole[] = ['deputyDirector', 'officeDirector'];

/** Those who find problems in the field. */
export const FIELD: readonly PostRole[] = ['groupLeader', 'inspector'];

/** The rectifying side. */
export const UNIT: readonly PostRole[] = ['unitHandler', 'unitHead'];

/** 三员: they run the system and have no part in any case. */
export const ADMINISTRATORS: readonly PostRole[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/** 党建工作领导小组 */
export const LEADERS: readonly PostRole[] = ['leadingGroup'];
