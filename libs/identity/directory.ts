/**
 * The questions about people and posts on one day, answered from one snapshot (要点 §1–2). An absent holder's duties go
 * to the substitute, and from there at most once more: chains of substitutes end with nobody responsible.
 */
import type { LocalDate, PersonName } from '#libs/domain';
import type {
  Absence,
  Appointment,
  DirectorySnapshot,
  Post,
  PostPeriod,
  Unit,
  UnitRow,
} from './directory.types.js';
import { exists, unitsOn } from './units-by-day.js';

/** A substitute, and the substitute of a substitute. */
const MAXIMUM_HOPS = 2;

/** Who acts on a post: the holder, or a substitute for the holder. */
export interface Acting {
  readonly post: Post;
  readonly person: PersonName;
  readonly substituteFor: PersonName | null;
}

export class Directory {
  private readonly units: ReadonlyMap<string, UnitRow>;
  private readonly persons: ReadonlyMap<string, PersonName>;
  private readonly postsById: ReadonlyMap<string, Post>;
  private readonly postPeriods: ReadonlyMap<string, PostPeriod>;
  private readonly appointmentsOfPost: ReadonlyMap<string, readonly Appointment[]>;
  private readonly appointmentsOfPerson: ReadonlyMap<string, readonly Appointment[]>;
  private readonly absencesOfPerson: ReadonlyMap<string, readonly Absence[]>;
  private readonly reachable: ReadonlySet<string>;

  private readonly unitsByDay = new Map<LocalDate, readonly Unit[]>();

  constructor(private readonly snapshot: DirectorySnapshot) {
    this.units = new Map(snapshot.units.map((unit) => [unit.unitId, unit]));
    this.persons = new Map(snapshot.persons.map((person) => [person.personId, person]));
    this.postsById = new Map(snapshot.posts.map((post) => [post.postId, post]));
    this.postPeriods = new Map(snapshot.postPeriods?.map((period) => [period.postId, period]));
    this.appointmentsOfPost = groupedBy(snapshot.appointments, ({ postId }) => postId);
    this.appointmentsOfPerson = groupedBy(snapshot.appointments, ({ personId }) => personId);
    this.absencesOfPerson = groupedBy(snapshot.absences, ({ personId }) => personId);
    this.reachable = new Set(snapshot.reachablePersonIds);
  }

  /** With all its days, closed ones included. */
  unit(unitId: string): UnitRow | null {
    return this.units.get(unitId) ?? null;
  }

  /** The unit as it was called and where it stood that day; null when it did not exist then. */
  unitOn(unitId: string, date: LocalDate): Unit | null {
    return this.unitsOn(date).find((unit) => unit.unitId === unitId) ?? null;
  }

  /** Every unit of that day, by the names and places of that day. */
  unitsOn(date: LocalDate): readonly Unit[] {
    const known = this.unitsByDay.get(date);
    if (known !== undefined) return known;
    const units = unitsOn(this.snapshot.units, date);
    this.unitsByDay.set(date, units);
    return units;
  }

  post(postId: string): Post | null {
    return this.postsById.get(postId) ?? null;
  }

  /** The first day without the post; null while none is set. */
  postClosedOn(postId: string): LocalDate | null {
    return this.postPeriods.get(postId)?.closedOn ?? null;
  }

  postExistsOn(postId: string, date: LocalDate): boolean {
    return this.postsById.has(postId) && exists(this.postPeriods.get(postId) ?? {}, date);
  }

  person(personId: string): PersonName | null {
    return this.persons.get(personId) ?? null;
  }

  allUnits(): readonly UnitRow[] {
    return this.snapshot.units;
  }

  people(): readonly PersonName[] {
    return this.snapshot.persons;
  }

  absences(): readonly Absence[] {
    return this.snapshot.absences;
  }

  posts(matches: (post: Post) => boolean): readonly Post[] {
    return this.snapshot.posts.filter(matches);
  }

  /** Holders of the post on that day, absent ones included; empty when it is vacant. */
  holdersOf(postId: string, date: LocalDate): readonly PersonName[] {
    return (this.appointmentsOfPost.get(postId) ?? [])
      .filter((appointment) => lasts(appointment, date))
      .flatMap(({ personId }) => this.person(personId) ?? []);
  }

  appointmentsTo(postId: string): readonly Appointment[] {
    return this.appointmentsOfPost.get(postId) ?? [];
  }

  absencesOf(personId: string): readonly Absence[] {
    return this.absencesOfPerson.get(personId) ?? [];
  }

  postsHeldBy(personId: string, date: LocalDate): readonly Post[] {
    return (this.appointmentsOfPerson.get(personId) ?? [])
      .filter((appointment) => lasts(appointment, date))
      .flatMap(({ postId }) => this.postsById.get(postId) ?? []);
  }

  isAbsent(personId: string, date: LocalDate): boolean {
    return this.absenceOf(personId, date) !== null;
  }

  /** Whom an absent person named for that day; null for somebody who is present or named nobody. */
  substituteOf(personId: string, date: LocalDate): string | null {
    return this.absenceOf(personId, date)?.substitutePersonId ?? null;
  }

  /** The person, or who stands in on that day; null when all of them are away or nobody was named. */
  presentFor(personId: string, date: LocalDate): PersonName | null {
    const passed = new Set<string>();
    let current = personId;
    for (let hops = 0; hops <= MAXIMUM_HOPS; hops += 1) {
      const absence = this.absenceOf(current, date);
      if (absence === null) return this.person(current);
      passed.add(current);
      const next = absence.substitutePersonId;
      if (next === null || passed.has(next)) return null;
      current = next;
    }
    return null;
  }

  /** Who acts on the post that day: one entry a holder who is present or has a present substitute. */
  actingOn(post: Post, date: LocalDate): readonly Acting[] {
    return this.holdersOf(post.postId, date).flatMap((holder) => {
      const person = this.presentFor(holder.personId, date);
      if (person === null) return [];
      const substituteFor = person.personId === holder.personId ? null : holder;
      return [{ post, person, substituteFor }];
    });
  }

  /** True when the person has an account with which a notice can be read. */
  canBeReached(personId: string): boolean {
    return this.reachable.has(personId);
  }

  /** Persons who are away on that day. */
  absentOn(date: LocalDate): readonly PersonName[] {
    return [...this.absencesOfPerson.keys()].flatMap((personId) =>
      this.isAbsent(personId, date) ? (this.person(personId) ?? []) : [],
    );
  }

  /** Of overlapping absences the one that began last was entered for the present situation. */
  private absenceOf(personId: string, date: LocalDate): Absence | null {
    return (
      (this.absencesOfPerson.get(personId) ?? [])
        .filter((absence) => lasts(absence, date))
        .toSorted((a, b) => (a.fromDate < b.fromDate ? 1 : -1))[0] ?? null
    );
  }
}

/** True when the day lies in the period. */
export function lasts(
  period: { fromDate: LocalDate; toDate: LocalDate | null },
  date: LocalDate,
): boolean {
  return period.fromDate <= date && (period.toDate === null || date <= period.toDate);
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
