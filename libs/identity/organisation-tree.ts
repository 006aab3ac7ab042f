/** The organisation as a tree with its posts and who acts on them that day: what GET /organisation shows (要点 §1–2). */
import type { HeldPost, LocalDate, PersonName } from '#libs/domain';
import type { Directory } from './directory.js';
import type { Unit } from './directory.types.js';

export interface PostNode extends Pick<HeldPost, 'postId' | 'role' | 'title'> {
  /** Absent ones included; empty when the post is vacant. */
  readonly holders: readonly PersonName[];
  readonly acting: readonly (PersonName & { readonly substituteFor: PersonName | null })[];
}

export interface UnitNode extends Unit {
  readonly posts: readonly PostNode[];
  readonly units: readonly UnitNode[];
}

/** Units without a parent first; each with the units below it. */
export function organisationTree(directory: Directory, date: LocalDate): readonly UnitNode[] {
  const below = (parentId: string | null): readonly UnitNode[] =>
    directory
      .unitsOn(date)
      .filter((unit) => unit.parentId === parentId)
      .map((unit) => ({
        ...unit,
        posts: postsOf(directory, unit.unitId, date),
        units: below(unit.unitId),
      }));
  return below(null);
}

function postsOf(directory: Directory, unitId: string, date: LocalDate): readonly PostNode[] {
  return directory
    .posts((post) => post.unitId === unitId && directory.postExistsOn(post.postId, date))
    .map((post) => ({
      postId: post.postId,
      role: post.role,
      title: post.title,
      holders: directory.holdersOf(post.postId, date),
      acting: directory
        .actingOn(post, date)
        .map(({ person, substituteFor }) => ({ ...person, substituteFor })),
    }));
}
