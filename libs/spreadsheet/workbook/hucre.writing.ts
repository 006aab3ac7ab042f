/**
 * Writes a sheet. Text goes out as text cells of the format "@" (text): a problem that begins with = + - or @ must not
 * become a formula on a reader's machine, neither when it is opened nor when the cell is edited.
 */
import { type Cell, type CellStyle, writeXlsx } from 'hucre';
import { plainText } from './plain-text.js';
import type { CellContent, CellLook, SheetContent } from './workbook.types.js';

/** Excel's own limit of characters in a cell. */
const LONGEST_CELL = 32_767;

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: {
    font: { bold: true, size: 18 },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  heading: {
    font: { bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
    border: BORDER,
  },
  date: { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center' }, border: BORDER },
  provisionalDate: {
    numFmt: 'yyyy-mm-dd"（暂定）"',
    alignment: { horizontal: 'center' },
    border: BORDER,
  },
  number: { alignment: { horizontal: 'center' }, border: BORDER },
  text: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' }, border: BORDER },
};

export async function writeWorkbook(sheet: SheetContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: sheet.name,
        columns: sheet.widths.map((width) => ({ width })),
        rows: sheet.rows.map((row) => row.map(({ content }) => writable(content))),
        cells: looksOf(sheet.rows),
        merges: sheet.merged.map((cells) => ({
          startRow: cells.startRow,
          startCol: cells.startColumn,
          endRow: cells.endRow,
          endCol: cells.endColumn,
        })),
        freezePane: { rows: sheet.frozenRows },
      },
    ],
  });
}

function writable(content: CellContent): CellContent {
  if (typeof content !== 'string') return content;
  // A reader would take "_x0041_" for the escaped letter A; escaping its underscore keeps it as typed.
  return plainText(content)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST_CELL);
}

function looksOf(rows: SheetContent['rows']): Map<string, Partial<Cell>> {
  const cells = rows.flatMap((row, rowIndex) =>
    row.map(({ look }, column) => [`${rowIndex},${column}`, { style: LOOKS[look] }] as const),
  );
  return new Map(cells);
}
