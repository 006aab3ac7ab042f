/** The people of a tested case, by the part that they play. */
import type { Actor, PostRole } from '#libs/domain';

export const ROLES = {
  staff: 'officeStaff',
  deputy: 'deputyDirector',
  director: 'officeDirector',
  leader: 'groupLeader',
  head: 'unitHead',
  handler: 'unitHandler',
  group: 'leadingGroup',
} as const satisfies Record<string, PostRole>;

export type Part = keyof typeof ROLES;
export type Cast = Readonly<Record<Part, Actor>>;
