/**
 * Role → people, at the moment of an event (要点 §15): post → holder on that day → substitute → else unreached. A notice
 * to a vacant post or to somebody on leave would count as sent and chase nobody; here it comes out as unreached, and
 * the record raises an alarm.
 */
import type {
  Assignment,
  LocalDate,
  Reach,
  ReachedRecipient,
  RecipientRole,
  UnitRef,
} from '#libs/domain';
import type { Acting, Directory } from './directory.js';
import type { Post } from './directory.types.js';

/** What of the case and the event says whom a role means. */
export interface Addressing {
  readonly areaId: string;
  /** null before the assignment: there is no handler or responsible unit then, and nobody is missed. */
  readonly assignment: Pick<Assignment, 'leadUnit' | 'handler' | 'supervisor'> | null;
  /** The unit that the event itself names (a task's, an instruction's); it takes the place of the lead unit's head. */
  readonly unit: UnitRef | null;
  /** The people who may know of a confidential case; absent on any other. */
  readonly circle?: readonly string[] | undefined;
}

/**
 * Everyone once a role, in the order of the roles. Of a confidential case nobody outside its circle is told, a substitute
 * no more than others: a role that leaves nobody is unreached.
 */
export function resolveRecipients(
  directory: Directory,
  roles: readonly RecipientRole[],
  addressing: Addressing,
  date: LocalDate,
): Reach {
  const recipients: ReachedRecipient[] = [];
  const unreached: RecipientRole[] = [];
  for (const role of new Set(roles)) {
    if (!concernsSomebody(role, addressing)) continue;
    const reached =
      role === 'circleMember'
        ? circleInPerson(directory, addressing, date)
        : actingAs(directory, role, addressing, date)
            .filter(mayKnow(addressing))
            .map((acting) => recipientOf(role, acting));
    if (reached.length === 0) unreached.push(role);
    recipients.push(...reached);
  }
  return { recipients, unreached };
}

function mayKnow({ circle }: Addressing): (acting: Acting) => boolean {
  return ({ person }) => circle === undefined || circle.includes(person.personId);
}

function concernsSomebody(role: RecipientRole, { assignment, unit, circle }: Addressing): boolean {
  if (role === 'circleMember') return circle !== undefined;
  if (role === 'handler') return assignment !== null;
  if (role === 'unitHead') return assignment !== null || unit !== null;
  return true;
}

function actingAs(
  directory: Directory,
  role: Exclude<RecipientRole, 'circleMember'>,
  addressing: Addressing,
  date: LocalDate,
): readonly Acting[] {
  const { areaId, assignment, unit } = addressing;
  const leadUnitId = assignment?.leadUnit.unitId;
  const onPosts = (matches: (post: Post) => boolean): readonly Acting[] =>
    reachable(
      directory,
      directory.posts(matches).flatMap((post) => directory.actingOn(post, date)),
    );
  switch (role) {
    case 'handler': {
      const named = actingFor(directory, assignment?.handler.personId ?? null, leadUnitId, date);
      if (named !== null) return [named];
      return onPosts((post) => post.role === 'unitHandler' && post.unitId === leadUnitId);
    }
    case 'supervisor': {
      const named = actingFor(directory, assignment?.supervisor.personId ?? null, undefined, date);
      return named === null ? onPosts((post) => post.role === 'officeStaff') : [named];
    }
    case 'unitHead': {
      const unitId = unit?.unitId ?? leadUnitId;
      return onPosts((post) => post.role === 'unitHead' && post.unitId === unitId);
    }
    case 'groupLeader':
      return onPosts((post) => post.role === 'groupLeader' && post.areaId === areaId);
    case 'deputyDirector':
    case 'officeDirector':
    case 'leadingGroup':
    case 'systemAdministrator':
      return onPosts((post) => post.role === role);
  }
}

/** Whoever may know of a confidential case is told in person, on leave too; those without an account are not. */
function circleInPerson(
  directory: Directory,
  { circle = [] }: Addressing,
  date: LocalDate,
): readonly ReachedRecipient[] {
  return circle.flatMap((personId) => {
    const person = directory.person(personId);
    if (person === null || !directory.canBeReached(personId)) return [];
    const postId = directory.postsHeldBy(personId, date)[0]?.postId ?? null;
    return [{ ...person, role: 'circleMember' as const, postId, substituteFor: null }];
  });
}

/** The named person, or who stands in; null when that person holds no post (any more) or cannot be reached. */
function actingFor(
  directory: Directory,
  personId: string | null,
  preferredUnitId: string | undefined,
  date: LocalDate,
): Acting | null {
  if (personId === null || !directory.canBeReached(personId)) return null;
  const held = directory.postsHeldBy(personId, date);
  const post = held.find(({ unitId }) => unitId === preferredUnitId) ?? held[0];
  const holder = directory.person(personId);
  const person = directory.presentFor(personId, date);
  if (post === undefined || holder === null || person === null) return null;
  const substituteFor = person.personId === personId ? null : holder;
  return reachable(directory, [{ post, person, substituteFor }])[0] ?? null;
}

/** One entry a person: whoever holds two of the posts, or one as substitute, is told once in this role. */
function reachable(directory: Directory, acting: readonly Acting[]): readonly Acting[] {
  const known = new Map<string, Acting>();
  for (const entry of acting) {
    const { personId } = entry.person;
    const earlier = known.get(personId);
    if (!directory.canBeReached(personId)) continue;
    // An own post says more than a substituted one.
    if (earlier === undefined || (earlier.substituteFor && !entry.substituteFor))
      known.set(personId, entry);
  }
  return [...known.values()];
}

function recipientOf(
  role: RecipientRole,
  { post, person, substituteFor }: Acting,
): ReachedRecipient {
  return { personId: person.personId, name: person.name, role, postId: post.postId, substituteFor };
}
