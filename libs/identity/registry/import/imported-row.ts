/** One row of a staff list as the registry takes it: a unit, a post in it, and who holds it; null: the cell was empty. */
import type { LocalDate, PostRole, UnitKind } from '#libs/domain';
import type { RegistryRefusal } from '../registry.refusal.js';

export interface ImportedRow {
  readonly row: number;
  readonly unit: string;
  readonly parent: string | null;
  readonly kind: UnitKind | null;
  readonly area: string | null;
  readonly title: string | null;
  readonly role: PostRole | null;
  readonly person: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export type ImportedColumn = Exclude<keyof ImportedRow, 'row'>;

export interface ImportedRowFault {
  readonly row: number;
  readonly column: ImportedColumn;
  readonly refusal: RegistryRefusal;
}
