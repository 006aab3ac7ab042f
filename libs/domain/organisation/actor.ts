/**
 * Who acts, and in which post (要点 §1–2). People hold posts for a period; a substitute acts for a holder and both
 * names are kept, because "who was responsible that day?" is asked years later.
 */

export const POST_ROLES = [
  'officeDirector',
  'deputyDirector',
  'officeStaff',
  'groupLeader',
  'inspector',
  'unitHead',
  'unitHandler',
  'leadingGroup',
  'auditor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type PostRole = (typeof POST_ROLES)[number];

export interface PersonName {
  readonly personId: string;
  readonly name: string;
}

/** A post that the actor may use now: their own, or one that they hold as acting substitute. */
export interface HeldPost {
  readonly postId: string;
  readonly role: PostRole;
  /** e.g. 八所镇党委承办人 */
  readonly title: string;
  readonly unitId: string;
  /** The area (片区) of a group's post; null elsewhere. */
  readonly areaId: string | null;
  readonly substituteFor: PersonName | null;
}

/** An authenticated person with the posts that they may use at this moment. */
export interface Actor extends PersonName {
  readonly posts: readonly HeldPost[];
}

/** What an event keeps of its actor: the person, the post used, and for whom. */
export interface ActorStamp extends PersonName {
  readonly postId: string;
  readonly postTitle: string;
  readonly role: PostRole | 'system';
  readonly substituteFor: PersonName | null;
}

/** The stamp of acts that time performs: rungs, breaches. */
export const SYSTEM_ACTOR: ActorStamp = {
  personId: '00000000-0000-0000-0000-000000000000',
  name: '督办系统',
  postId: 'system',
  postTitle: '督办系统',
  role: 'system',
  substituteFor: null,
};

export function stampOf(actor: Actor, post: HeldPost): ActorStamp {
  return {
    personId: actor.personId,
    name: actor.name,
    postId: post.postId,
    postTitle: post.title,
    role: post.role,
    substituteFor: post.substituteFor,
  };
}
