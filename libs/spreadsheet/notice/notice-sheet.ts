/** The holidays of a yearly notice inside a workbook: which sheet, where its heading stands, which rows hold something. */
import { cellText, comparable } from '../ledger/cell-text.js';
import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';

export const NOTICE_COLUMNS = ['name', 'restFrom', 'restUntil', 'workedDays'] as const;
export type NoticeColumn = (typeof NOTICE_COLUMNS)[number];

/** The first is ours; the others are how offices write it. */
export const NOTICE_HEADINGS: Readonly<Record<NoticeColumn, readonly [string, ...string[]]>> = {
  name: ['节日', '节日名称', '假日', '假期'],
  restFrom: ['放假开始', '放假开始日期', '放假起', '开始日期'],
  restUntil: ['放假结束', '放假结束日期', '放假止', '结束日期'],
  workedDays: ['调休上班日', '调休上班', '上班日', '调休'],
};

/** Headings are looked for in this many rows from the top. */
const SEARCHED_ROWS = 20;

export interface NoticeSheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<NoticeColumn, CellContent>>;
}

export interface NoticeSheet {
  readonly dateSystem: SheetGrid['dateSystem'];
  readonly rows: readonly NoticeSheetRow[];
}

/** The first visible sheet that has all four headings in one row; null when none has. */
export function findNoticeSheet(sheets: readonly SheetGrid[]): NoticeSheet | null {
  for (const { hidden, rows, dateSystem } of sheets) {
    if (hidden) continue;
    const headings = rows.slice(0, SEARCHED_ROWS).map((cells) => columnsOf(cells.map(cellText)));
    const heading = headings.findIndex((columns) => columns !== null);
    const columns = headings[heading];
    if (columns === undefined || columns === null) continue;
    return { dateSystem, rows: rowsBelow(rows, columns, heading + 1) };
  }
  return null;
}

type Columns = Readonly<Record<NoticeColumn, number>>;

function columnsOf(titles: readonly string[]): Columns | null {
  const written = titles.map(comparable);
  const found = NOTICE_COLUMNS.map((column): readonly [NoticeColumn, number] => {
    const headings = NOTICE_HEADINGS[column].map(comparable);
    return [column, written.findIndex((title) => headings.includes(title))];
  });
  return found.some(([, index]) => index < 0) ? null : (Object.fromEntries(found) as Columns);
}

function rowsBelow(
  rows: SheetGrid['rows'],
  columns: Columns,
  firstDataRow: number,
): NoticeSheetRow[] {
  return rows.slice(firstDataRow).flatMap((cells, index) => {
    const own = Object.fromEntries(
      NOTICE_COLUMNS.map((column) => [column, cells[columns[column]] ?? null]),
    ) as NoticeSheetRow['cells'];
    const holdsSomething = Object.values(own).some((content) => cellText(content) !== '');
    return holdsSomething ? [{ row: firstDataRow + index + 1, cells: own }] : [];
  });
}
