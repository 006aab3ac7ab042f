/** Lays marks over a workbook that was sent in: the office corrects its own file, with everything else as it was. */
import {
  type Cell,
  type CellStyle,
  type FillStyle,
  openXlsx,
  read,
  saveXlsx,
  type Sheet,
} from 'hucre';
import { plainText } from './plain-text.js';
import { writeWorkbook } from './hucre.writing.js';
import type { CellContent, RowMark, SheetMarks } from './workbook.types.js';

const ROW_FILL: FillStyle = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'FFF2CC' },
};
const CELL_FILL: FillStyle = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: 'F4B6B6' },
};
/** First byte of every ZIP archive. */
const ARCHIVE_BYTE = 0x50;
const AUTHOR = '督办系统';

export async function markWorkbook(bytes: Uint8Array, marks: SheetMarks): Promise<Uint8Array> {
  const workbook = await openXlsx(await asXlsx(bytes, marks.sheetName), { readStyles: true });
  const sheet = workbook.sheets.find(({ name }) => name === marks.sheetName);
  if (sheet === undefined) throw new Error('The workbook has no sheet of the name to be marked.');
  sheet.cells ??= new Map();
  clearOldReasons(sheet, marks);
  setText(sheet, marks.headingRow, marks.reasonColumn, marks.heading, { font: { bold: true } });
  for (const mark of marks.marks) markRow(sheet, mark, marks.reasonColumn);
  return saveXlsx(workbook);
}

/** .xls and .ods files are turned into .xlsx first: their own formats carry no marks. */
async function asXlsx(bytes: Uint8Array, sheetName: string): Promise<Uint8Array> {
  if (bytes[0] === ARCHIVE_BYTE && !isOpenDocument(bytes)) return bytes;
  const { sheets } = await read(bytes);
  const rows = sheets.find(({ name }) => name === sheetName)?.rows ?? [];
  return writeWorkbook({
    name: sheetName,
    rows: rows.map((row) => row.map((content) => ({ content, look: lookOf(content) }))),
    widths: [],
    merged: [],
    frozenRows: 0,
  });
}

/** An OpenDocument archive begins with an entry named so. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(30, 38)).toString('latin1') === 'mimetype';
}

function lookOf(content: CellContent): 'date' | 'text' | 'number' {
  if (content instanceof Date) return 'date';
  return typeof content === 'number' ? 'number' : 'text';
}

function clearOldReasons(sheet: Sheet, { headingRow, reasonColumn }: SheetMarks): void {
  for (let row = headingRow + 1; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row];
    if (cells !== undefined && cells.length > reasonColumn) cells[reasonColumn] = null;
    sheet.cells?.delete(`${row},${reasonColumn}`);
  }
}

function markRow(sheet: Sheet, mark: RowMark, reasonColumn: number): void {
  for (let column = 0; column < reasonColumn; column += 1) {
    const fill = column === mark.column ? CELL_FILL : ROW_FILL;
    const cell = cellAt(sheet, mark.row, column);
    const comment =
      column === mark.column ? { comment: { author: AUTHOR, text: plainText(mark.reason) } } : {};
    sheet.cells?.set(`${mark.row},${column}`, {
      ...cell,
      ...comment,
      style: { ...cell.style, fill },
    });
  }
  setText(sheet, mark.row, reasonColumn, mark.reason, { fill: ROW_FILL });
}

function setText(sheet: Sheet, row: number, column: number, text: string, style: CellStyle): void {
  const value = plainText(text);
  const cells = (sheet.rows[row] ??= []);
  while (cells.length <= column) cells.push(null);
  cells[column] = value;
  sheet.cells?.set(`${row},${column}`, { value, type: 'string', style });
}

function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const known = sheet.cells?.get(`${row},${column}`);
  if (known !== undefined) return known;
  const value = sheet.rows[row]?.[column] ?? null;
  if (value === null) return { value, type: 'empty' };
  if (value instanceof Date) return { value, type: 'date', style: { numFmt: 'yyyy-mm-dd' } };
  if (typeof value === 'number') return { value, type: 'number' };
  if (typeof value === 'boolean') return { value, type: 'boolean' };
  return { value, type: 'string' };
}
