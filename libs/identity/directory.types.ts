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

export type Post = Omit<HeldPost, 'substituteFor'>;

/** Both days included; `toDate` null while it lasts. */
export interface Appointment {
  readonly postId: string;
  readonly personId: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate | null;
}

/** Both days included. */
export interface Absence {
  readonly personId: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly substitutePersonId: string | null;
}

export interface DirectorySnapshot {
  readonly units: readonly Unit[];
  readonly persons: readonly PersonName[];
  readonly posts: readonly Post[];
  readonly appointments: readonly Appointment[];
  readonly absences: readonly Absence[];
  /** Persons with an account that is not disabled: only they can read a notice. */
  readonly reachablePersonIds: readonly string[];
}
