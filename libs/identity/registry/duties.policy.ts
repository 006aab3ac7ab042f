/**
 * 三员分立: on no day does one person act in two of the three administrators' posts, and an administrator acts in no post
 * that reads cases, not even for somebody on leave. One person with two of them could do a thing and hide it.
 * The database refuses the same (three_administrators_are_three_people).
 */
import type { LocalDate, PersonName, PostRole } from '#libs/domain';
import { actorOn } from '../actor.policy.js';
import type { Directory } from '../directory.js';

export const ADMINISTRATORS: readonly PostRole[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

export interface DutyConflict {
  readonly person: PersonName;
  readonly date: LocalDate;
  /** An administrator's post, and the other one that it excludes. */
  readonly role: PostRole;
  readonly other: PostRole;
}

/** The first conflict on one of the days; null when there is none. */
export function dutyConflict(
  directory: Directory,
  days: readonly LocalDate[],
): DutyConflict | null {
  for (const date of days) {
    for (const personId of administratorsOn(directory, date)) {
      const actor = actorOn(directory, personId, date);
      const roles = actor?.posts.map((post) => post.role) ?? [];
      const role = roles.find((one) => ADMINISTRATORS.includes(one));
      const other = roles.find((one) => one !== role);
      if (actor === null || role === undefined || other === undefined) continue;
      return { person: { personId, name: actor.name }, date, role, other };
    }
  }
  return null;
}

/** Holders and who stands in for them. */
function administratorsOn(directory: Directory, date: LocalDate): ReadonlySet<string> {
  const posts = directory.posts(({ role }) => ADMINISTRATORS.includes(role));
  const holders = posts.flatMap(({ postId }) => directory.holdersOf(postId, date));
  const acting = posts.flatMap((post) => directory.actingOn(post, date));
  return new Set(
    [...holders, ...acting.map(({ person }) => person)].map(({ personId }) => personId),
  );
}
