/** 三员分立: which administrator may do what to accounts; nobody else may do anything. */
import type { Actor, PostRole } from '#libs/domain';
import { ApiProblem } from '../http/api.problem.js';

/** Refuses with `not_permitted` whoever holds none of the posts. */
export function requireOneOf({ posts }: Pick<Actor, 'posts'>, ...roles: PostRole[]): void {
  if (!posts.some(({ role }) => roles.includes(role))) throw new ApiProblem('not_permitted');
}
