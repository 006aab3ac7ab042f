/**
 * Reads a staff list (机构人员名册): one row a unit, a post in it and who holds it. Only what the cells say is judged
 * here; whether it fits the registry is judged where the registry is known.
 */
import type { LocalDate, PostRole, UnitKind } from '#libs/domain';
import { cellDate } from '../ledger/cell-date.js';
import { cellText } from '../ledger/cell-text.js';
import { sentencesOf } from '../import/fault.messages.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import { REGISTRY_HEADINGS, type RegistryColumn } from './registry.columns.js';
import { type RegistryCellFault, registryFault } from './registry.faults.js';
import { findRegistrySheet, type RegistrySheet, type RegistrySheetRow } from './registry-sheet.js';
import { kindOfWord, roleOfWord } from './registry.words.js';

/** More rows than a county's units and posts together. */
const MAXIMUM_ROWS = 2_000;
const LONGEST_TEXT = 200;

export interface RegistryRow {
  /** The spreadsheet's own row number, from 1. */
  readonly row: number;
  readonly unit: string;
  /** null where the cell is empty; so the others. */
  readonly parent: string | null;
  readonly kind: UnitKind | null;
  /** The area that a group owns. */
  readonly area: string | null;
  readonly title: string | null;
  readonly role: PostRole | null;
  readonly person: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export type RegistryReading =
  | {
      readonly ok: true;
      /** Rows that hold something: those read and those at fault. */
      readonly rows: number;
      readonly readable: readonly RegistryRow[];
      readonly faults: readonly RegistryCellFault[];
      /** Heading as the sheet writes it, else as we would. */
      readonly headingOf: (column: RegistryColumn) => string;
    }
  | { readonly ok: false; readonly reason: string; readonly reasonEn: string };

export async function readRegistry(bytes: Uint8Array): Promise<RegistryReading> {
  const workbook = await hucreWorkbooks.read(bytes, MAXIMUM_ROWS + 100);
  if (!workbook.ok) return unreadable(...sentencesOf(workbook.code, {}));
  const sheet = findRegistrySheet(workbook.sheets);
  if (sheet === null) {
    return unreadable('没有找到含“单位”的表头。', 'No heading row with 单位 was found.');
  }
  if (sheet.rows.length === 0) return unreadable(...sentencesOf('no_rows', {}));
  if (sheet.rows.length > MAXIMUM_ROWS) {
    return unreadable(...sentencesOf('too_many_rows', { limit: MAXIMUM_ROWS }));
  }
  const judged = sheet.rows.map((source) => readRow(source, sheet));
  return {
    ok: true,
    rows: judged.length,
    readable: judged.filter((one): one is RegistryRow => !('code' in one)),
    faults: judged.filter((one): one is RegistryCellFault => 'code' in one),
    headingOf: (column) => headingIn(sheet, column),
  };
}

function unreadable(reason: string, reasonEn: string): RegistryReading {
  return { ok: false, reason, reasonEn };
}

function headingIn({ titles }: RegistrySheet, column: RegistryColumn): string {
  return titles.get(column) ?? REGISTRY_HEADINGS[column][0];
}

/** The first thing that is wrong with the row, or what it says. */
function readRow(
  { row, cells }: RegistrySheetRow,
  sheet: RegistrySheet,
): RegistryRow | RegistryCellFault {
  const text = (column: RegistryColumn): string => cellText(cells[column]);
  const given = (column: RegistryColumn): string | null => text(column) || null;
  const day = (column: RegistryColumn) => cellDate(cells[column], sheet.dateSystem);
  const fault = (column: RegistryColumn, code: Parameters<typeof registryFault>[2]) =>
    registryFault(row, headingIn(sheet, column), code, text(column));

  const long = (['unit', 'parent', 'area', 'title', 'person'] as const).find(
    (column) => text(column).length > LONGEST_TEXT,
  );
  if (long !== undefined) return fault(long, 'text_too_long');
  if (text('unit') === '') return fault('unit', 'no_unit');
  const kind = kindOfWord(text('kind'));
  if (kind === null && text('kind') !== '') return fault('kind', 'unknown_kind');
  const role = roleOfWord(text('role'));
  if (role === null && text('role') !== '') return fault('role', 'unknown_role');
  for (const column of ['from', 'to'] as const) {
    if (text(column) !== '' && day(column) === null) return fault(column, 'bad_date');
  }
  if (text('person') !== '' && text('title') === '') return fault('title', 'no_title');
  if (text('person') !== '' && text('from') === '') return fault('from', 'no_from');
  return {
    row,
    unit: text('unit'),
    parent: given('parent'),
    kind,
    area: given('area'),
    title: given('title'),
    role,
    person: given('person'),
    from: day('from'),
    to: day('to'),
  };
}
