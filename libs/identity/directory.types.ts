/** The organisation as plain rows, taken at one moment; everything about people and posts is decided on it, purely. */
import type { HeldPost, LocalDate, PersonName } from '#libs/domain';
import type { UnitKind } from '#libs/persistence';

export interface Unit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly areaId: string | null;
  readonly fictional: boolean;
}

/** A unit with all its days; `name` and `parentId` are those given last, also where they begin on a later day. */
export interface UnitRow extends Unit {
  /** Left out: always there. */
  readonly openedOn?: LocalDate;
  /** The first day without the unit; null or left out while it exists. */
  readonly closedOn?: LocalDate | null;
  /** The unit that took its duties over. */
  readonly mergedInto?: string | null;
  /** By day, ascending; left out: the present name and place always held. */
  readonly names?: readonly { readonly fromDate: LocalDate; readonly name: string }[];
  readonly places?: readonly { readonly fromDate: LocalDate; readonly parentId: string | null }[];
}

/** The days of a post; one that is not listed always exists. */
export interface PostPeriod {
  readonly postId: string;
  readonly openedOn: LocalDate;
  /** The first day without the post. */
  readonly closedOn: LocalDate | null;
}

export type Post = Omit<HeldPost, 'substituteFor'>;

/** Both days included; `toDate` null while it lasts, and the day before `fromDate` when it was withdrawn. */
export interface Appointment {
  readonly postId: string;
  readonly personId: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate | null;
}

/** Both days included; `toDate` is the day before `fromDate` when it was withdrawn. */
export interface Absence {
  readonly personId: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly substitutePersonId: string | null;
}

export interface DirectorySnapshot {
  readonly units: readonly UnitRow[];
  readonly persons: readonly PersonName[];
  readonly posts: readonly Post[];
  readonly postPeriods?: readonly PostPeriod[];
  readonly appointments: readonly Appointment[];
  readonly absences: readonly Absence[];
  /** Persons with an account that is not disabled: only they can read a notice. */
  readonly reachablePersonIds: readonly string[];
}
