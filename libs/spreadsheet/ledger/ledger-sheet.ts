/** The ledger inside a workbook: which sheet it is, which rows hold matters, and what each of their cells says. */
import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';
import { cellDate } from './cell-date.js';
import { cellText, comparable } from './cell-text.js';
import { HEADINGS, type LedgerColumn } from './columns.js';
import { findHeading, type Heading } from './heading.js';
import { fillMerged } from './merged-cells.js';

export interface LedgerSheet {
  readonly name: string;
  readonly heading: Heading;
  readonly dateSystem: SheetGrid['dateSystem'];
  readonly rows: readonly LedgerSheetRow[];
}

export interface LedgerSheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<LedgerColumn, CellContent>>>;
}

const FOOTER =
  /^(合计|总计|小计|共计|填表人|制表人|制表|审核人|审核|填报人|填报日期|联系电话|单位负责人|(备注|注|说明|填表说明):)/;

/** The visible sheet with the most known headings; null when none has a heading row. */
export function findLedgerSheet(sheets: readonly SheetGrid[]): LedgerSheet | null {
  const found = sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => ({ sheet, heading: findHeading(sheet) }))
    .filter((one): one is { sheet: SheetGrid; heading: Heading } => one.heading !== null)
    .toSorted((a, b) => b.heading.columns.size - a.heading.columns.size)[0];
  if (found === undefined) return null;
  const { sheet, heading } = found;
  return {
    name: sheet.name,
    heading,
    dateSystem: sheet.dateSystem,
    rows: matterRows(sheet, heading),
  };
}

function matterRows(sheet: SheetGrid, heading: Heading): LedgerSheetRow[] {
  const filled = fillMerged(sheet, heading);
  return sheet.rows.flatMap((own, index) => {
    if (index < heading.firstDataRow || !isMatter(own, heading, sheet.dateSystem)) return [];
    return [{ row: index + 1, cells: cellsOf(filled[index] ?? own, heading) }];
  });
}

function cellsOf(row: readonly CellContent[], { columns }: Heading): LedgerSheetRow['cells'] {
  return Object.fromEntries(
    [...columns].map(([column, { index }]) => [column, row[index] ?? null]),
  );
}

/** Blank rows, rows that hold a number only, footers (合计) and headings repeated for printing are no matters. */
function isMatter(
  row: readonly CellContent[],
  heading: Heading,
  dateSystem: SheetGrid['dateSystem'],
): boolean {
  const cells = cellsOf(row, heading);
  const texts = Object.entries(cells).filter(
    ([column, content]) => column !== 'sequence' && cellText(content) !== '',
  );
  if (texts.length === 0 || isRepeatedHeading(cells)) return false;
  const first = row.map(cellText).find((text) => text !== '') ?? '';
  return !FOOTER.test(comparable(first)) || cellDate(cells.foundOn, dateSystem) !== null;
}

function isRepeatedHeading({ foundOn, problem }: LedgerSheetRow['cells']): boolean {
  const isHeadingOf = (column: LedgerColumn, content: CellContent | undefined) =>
    HEADINGS[column].some((title) => comparable(title) === comparable(cellText(content)));
  return isHeadingOf('foundOn', foundOn) && isHeadingOf('problem', problem);
}
