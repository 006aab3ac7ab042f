/** What may be done to the organisation registry (要点 §1–2), in the imperative, with what has to be typed for it. */
import type { LocalDate, PostRole } from '#libs/domain';
import type { UnitKind } from '#libs/persistence';

export interface RegistryPayloads {
  /** `areaId`: the area that a group owns; null for every other kind. */
  openUnit: {
    readonly parentId: string | null;
    readonly kind: UnitKind;
    readonly name: string;
    readonly areaId: string | null;
    readonly openedOn: LocalDate;
  };
  renameUnit: { readonly unitId: string; readonly name: string; readonly from: LocalDate };
  moveUnit: { readonly unitId: string; readonly parentId: string; readonly from: LocalDate };
  /** `from`: the first day on which the successor has its duties. */
  mergeUnit: { readonly unitId: string; readonly intoUnitId: string; readonly from: LocalDate };
  /** `from`: the first day without it; of a post as well. */
  closeUnit: { readonly unitId: string; readonly from: LocalDate };
  createPost: {
    readonly unitId: string;
    readonly role: PostRole;
    readonly title: string;
    readonly openedOn: LocalDate;
  };
  closePost: { readonly postId: string; readonly from: LocalDate };
  enterPerson: { readonly name: string };
  renamePerson: { readonly personId: string; readonly name: string };
  /** `to`: the last day in the post; null: until further notice. */
  appoint: {
    readonly postId: string;
    readonly personId: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  };
  /** `to`: the last day in the post; the day before the first withdraws what has not begun. */
  endAppointment: { readonly postId: string; readonly personId: string; readonly to: LocalDate };
  nameSubstitute: {
    readonly personId: string;
    readonly substituteId: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
  };
  /** `from`: the first day of the absence; `to` as for appointments. */
  endSubstitute: { readonly personId: string; readonly from: LocalDate; readonly to: LocalDate };
}

export type RegistryActName = keyof RegistryPayloads;

export type RegistryAct<N extends RegistryActName = RegistryActName> = {
  [Name in N]: { readonly name: Name; readonly payload: RegistryPayloads[Name] };
}[N];
