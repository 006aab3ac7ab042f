/** The staff list inside a workbook: which sheet it is, where its heading stands, and which rows hold something. */
import { cellText, comparable } from '../ledger/cell-text.js';
import { fillMerged } from '../ledger/merged-cells.js';
import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';
import { REGISTRY_COLUMNS, REGISTRY_HEADINGS, type RegistryColumn } from './registry.columns.js';

/** Headings are looked for in this many rows from the top. */
const SEARCHED_ROWS = 30;
/** Fewer known headings than this are a coincidence of words, not a heading row. */
const FEWEST_HEADINGS = 3;

export interface RegistrySheet {
  readonly dateSystem: SheetGrid['dateSystem'];
  /** Heading as written, by column. */
  readonly titles: ReadonlyMap<RegistryColumn, string>;
  readonly rows: readonly RegistrySheetRow[];
}

export interface RegistrySheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<RegistryColumn, CellContent>>>;
}

type Columns = ReadonlyMap<RegistryColumn, { readonly index: number; readonly title: string }>;

/** The visible sheet with the most known headings; null when none has a heading row with 单位. */
export function findRegistrySheet(sheets: readonly SheetGrid[]): RegistrySheet | null {
  const found = sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const heading = headingOf(sheet);
      return heading === null ? [] : [{ sheet, ...heading }];
    })
    .toSorted((one, other) => other.columns.size - one.columns.size)[0];
  if (found === undefined) return null;
  const { sheet, columns, row } = found;
  return {
    dateSystem: sheet.dateSystem,
    titles: new Map([...columns].map(([column, { title }]) => [column, title])),
    rows: rowsBelow(sheet, columns, row + 1),
  };
}

function headingOf({ rows }: SheetGrid): { columns: Columns; row: number } | null {
  const candidates = rows
    .slice(0, SEARCHED_ROWS)
    .map((cells, row) => ({ row, columns: columnsOf(cells.map(cellText)) }))
    .filter(({ columns }) => columns.has('unit') && columns.size >= FEWEST_HEADINGS);
  return candidates.toSorted((one, other) => other.columns.size - one.columns.size)[0] ?? null;
}

function columnsOf(titles: readonly string[]): Columns {
  const written = titles.map((title) => comparable(title).replace(/[*:]/g, ''));
  return new Map(
    REGISTRY_COLUMNS.flatMap((column) => {
      const index = REGISTRY_HEADINGS[column]
        .map((heading) => written.indexOf(comparable(heading)))
        .find((at) => at >= 0);
      return index === undefined ? [] : [[column, { index, title: titles[index] ?? '' }] as const];
    }),
  );
}

function rowsBelow(sheet: SheetGrid, columns: Columns, firstDataRow: number): RegistrySheetRow[] {
  const filled = fillMerged(sheet, { firstDataRow, columns });
  return filled.flatMap((cells, index) => {
    if (index < firstDataRow) return [];
    const own = Object.fromEntries(
      [...columns].map(([column, { index: at }]) => [column, cells[at] ?? null]),
    );
    const holdsSomething = Object.values(own).some((content) => cellText(content) !== '');
    return holdsSomething ? [{ row: index + 1, cells: own }] : [];
  });
}
