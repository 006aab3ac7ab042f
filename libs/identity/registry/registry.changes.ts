/**
 * What an act did to the registry, as facts. The database, the security log and the dry run of an import all read the
 * same list, so that none of them can tell another story.
 */
import type { LocalDate } from '#libs/domain';
import type { Absence, Appointment, DirectorySnapshot, Post, UnitRow } from '../directory.types.js';

export type RegistryChange =
  | {
      readonly kind: 'unitOpened';
      readonly unit: Omit<UnitRow, 'names' | 'places' | 'closedOn' | 'mergedInto'> & {
        readonly openedOn: LocalDate;
      };
    }
  | {
      readonly kind: 'unitRenamed';
      readonly unitId: string;
      readonly name: string;
      readonly from: LocalDate;
    }
  | {
      readonly kind: 'unitMoved';
      readonly unitId: string;
      readonly parentId: string;
      readonly from: LocalDate;
    }
  | {
      readonly kind: 'unitMerged';
      readonly unitId: string;
      readonly intoUnitId: string;
      readonly from: LocalDate;
    }
  | { readonly kind: 'unitClosed'; readonly unitId: string; readonly from: LocalDate }
  | { readonly kind: 'postCreated'; readonly post: Post; readonly openedOn: LocalDate }
  | { readonly kind: 'postClosed'; readonly postId: string; readonly from: LocalDate }
  | { readonly kind: 'personEntered'; readonly personId: string; readonly name: string }
  | { readonly kind: 'personRenamed'; readonly personId: string; readonly name: string }
  | { readonly kind: 'appointed'; readonly appointment: Appointment }
  | {
      readonly kind: 'appointmentEnded';
      readonly appointment: Appointment & { readonly toDate: LocalDate };
    }
  | { readonly kind: 'substituteNamed'; readonly absence: Absence }
  | { readonly kind: 'substituteEnded'; readonly absence: Absence };

/** The registry as it is after the change; the given one stays as it was. */
export function changed(snapshot: DirectorySnapshot, change: RegistryChange): DirectorySnapshot {
  const { units, posts, persons, appointments, absences } = snapshot;
  switch (change.kind) {
    case 'unitOpened':
      return { ...snapshot, units: [...units, change.unit] };
    case 'unitRenamed': {
      const { name, from } = change;
      return withUnit(snapshot, change.unitId, (unit) => ({
        name,
        names: [...(unit.names ?? firstName(unit)), { fromDate: from, name }],
      }));
    }
    case 'unitMoved': {
      const { parentId, from } = change;
      return withUnit(snapshot, change.unitId, (unit) => ({
        parentId,
        places: [...(unit.places ?? firstPlace(unit)), { fromDate: from, parentId }],
      }));
    }
    case 'unitMerged':
      return withUnit(snapshot, change.unitId, () => ({
        closedOn: change.from,
        mergedInto: change.intoUnitId,
      }));
    case 'unitClosed':
      return withUnit(snapshot, change.unitId, () => ({ closedOn: change.from }));
    case 'postCreated':
      return {
        ...snapshot,
        posts: [...posts, change.post],
        postPeriods: [
          ...(snapshot.postPeriods ?? []),
          { postId: change.post.postId, openedOn: change.openedOn, closedOn: null },
        ],
      };
    case 'postClosed':
      return {
        ...snapshot,
        postPeriods: (snapshot.postPeriods ?? []).map((period) =>
          period.postId === change.postId ? { ...period, closedOn: change.from } : period,
        ),
      };
    case 'personEntered':
      return {
        ...snapshot,
        persons: [...persons, { personId: change.personId, name: change.name }],
      };
    case 'personRenamed':
      return {
        ...snapshot,
        persons: persons.map((person) =>
          person.personId === change.personId ? { ...person, name: change.name } : person,
        ),
      };
    case 'appointed':
    case 'appointmentEnded': {
      const { appointment } = change;
      const others = appointments.filter((other) => !isSameAppointment(other, appointment));
      return { ...snapshot, appointments: [...others, appointment] };
    }
    case 'substituteNamed':
    case 'substituteEnded': {
      const { absence } = change;
      const others = absences.filter(
        ({ personId, fromDate }) => personId !== absence.personId || fromDate !== absence.fromDate,
      );
      return { ...snapshot, absences: [...others, absence] };
    }
  }
}

function withUnit(
  snapshot: DirectorySnapshot,
  unitId: string,
  change: (unit: UnitRow) => Partial<UnitRow>,
): DirectorySnapshot {
  const units = snapshot.units.map((unit) =>
    unit.unitId === unitId ? { ...unit, ...change(unit) } : unit,
  );
  return { ...snapshot, units };
}

const ALWAYS: LocalDate = '0001-01-01';

function firstName({ openedOn = ALWAYS, name }: UnitRow) {
  return [{ fromDate: openedOn, name }];
}

function firstPlace({ openedOn = ALWAYS, parentId }: UnitRow) {
  return [{ fromDate: openedOn, parentId }];
}

function isSameAppointment(one: Appointment, other: Appointment): boolean {
  return (
    one.postId === other.postId &&
    one.personId === other.personId &&
    one.fromDate === other.fromDate
  );
}
