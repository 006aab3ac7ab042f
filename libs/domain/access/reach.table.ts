/**
 * How far each role reads (design invariant 7). The one description from which both walls are made: the abilities that
 * the API checks (libs/identity) and the policies of row-level security (the table `role_reach`). Two descriptions would
 * drift, and the gap between them is where a case gets out.
 */
import type { PostRole } from '../organisation/actor.js';

/**
 * all: every case; area: those of the post's area (片区); unit: those that involve the post's unit. none: no case at
 * all, whatever other posts the person holds or circles name them (三员分立).
 */
export const REACHES = ['all', 'area', 'unit', 'none'] as const;
export type Reaching = (typeof REACHES)[number];

export const REACH_OF_ROLE: Readonly<Record<PostRole, Reaching>> = {
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
