/** The demonstration county as rows of the organisation registry. */
import type { HeldPost, LocalDate, PersonName } from '#libs/domain';
import type { UnitKind } from '#libs/persistence';

export interface DemonstrationUnit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly areaId: string | null;
}

/** One person in one post, with the account to sign in by. */
export interface DemonstrationSeat extends PersonName {
  readonly account: string;
  readonly post: Omit<HeldPost, 'substituteFor'>;
  readonly unitName: string;
}

export interface DemonstrationCounty {
  /** Parents before children. */
  readonly units: readonly DemonstrationUnit[];
  readonly seats: readonly DemonstrationSeat[];
  /** Everybody holds their post from this day on. */
  readonly appointedFrom: LocalDate;
}
