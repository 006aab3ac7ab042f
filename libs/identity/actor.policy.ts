/**
 * What a person may act as on a day: the posts that they hold, and those of absent holders for whom they stand in
 * (要点 §1–2). Both names are kept, so that an act of a substitute is seen as one.
 */
import type { Actor, HeldPost, LocalDate } from '#libs/domain';
import type { Directory } from './directory.js';

/** null for a person whom the registry does not know; an empty list of posts for one who holds none. */
export function actorOn(directory: Directory, personId: string, date: LocalDate): Actor | null {
  const person = directory.person(personId);
  if (person === null) return null;
  const own = directory
    .postsHeldBy(personId, date)
    .map((post): HeldPost => ({ ...post, substituteFor: null }));
  const substituted = directory
    .absentOn(date)
    .filter(
      (holder) =>
        holder.personId !== personId &&
        directory.presentFor(holder.personId, date)?.personId === personId,
    )
    .flatMap((holder) =>
      directory
        .postsHeldBy(holder.personId, date)
        .map((post): HeldPost => ({ ...post, substituteFor: holder })),
    );
  return { ...person, posts: [...own, ...substituted] };
}
