/**
 * Writes the ledger as offices keep it: the same columns as the sheet that was imported, 台账编号 behind them, so that
 * an export can be printed, corrected and imported again without anything becoming new.
 */
import type { LocalDate } from '#libs/domain';
import { HEADINGS, type LedgerColumn, LEDGER_COLUMNS } from '../ledger/columns.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import type { WrittenCell } from '../workbook/workbook.types.js';
import type { LedgerExportRow } from './ledger-row.js';

export interface ExportMeta {
  /** Default 党建工作巡回检查发现问题整改台账. */
  readonly title?: string;
  /** 填报单位 */
  readonly reportingUnit: string;
}

const TITLE = '党建工作巡回检查发现问题整改台账';
/** In characters, in the order of the columns. */
const WIDTHS = [6, 12, 8, 10, 12, 14, 34, 8, 26, 14, 10, 10, 14, 20, 10, 12, 12, 18];
const ROWS_ABOVE_DATA = 3;

/** Answers an .xlsx file with one row a case, in the order given. */
export async function writeLedger(
  rows: readonly LedgerExportRow[],
  meta: ExportMeta,
): Promise<Uint8Array> {
  const last = LEDGER_COLUMNS.length - 1;
  return hucreWorkbooks.write({
    name: '台账',
    rows: [
      [{ content: meta.title ?? TITLE, look: 'title' }],
      [{ content: `填报单位：${meta.reportingUnit}`, look: 'text' }],
      LEDGER_COLUMNS.map((column) => ({ content: HEADINGS[column][0], look: 'heading' })),
      ...rows.map((row, index) => LEDGER_COLUMNS.map((column) => cellOf(column, row, index))),
      [text('合计'), text(`共${rows.length}件`)],
    ],
    widths: WIDTHS,
    merged: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: last }],
    frozenRows: ROWS_ABOVE_DATA,
  });
}

function cellOf(column: LedgerColumn, row: LedgerExportRow, index: number): WrittenCell {
  switch (column) {
    case 'sequence':
      return { content: index + 1, look: 'number' };
    case 'dueDate':
      return day(row.dueDate, row.provisional === true ? 'provisionalDate' : 'date');
    case 'foundOn':
    case 'closedOn':
      return day(row[column]);
    case 'closed':
      return text(row.closing);
    default:
      return text(row[column]);
  }
}

function text(content: string): WrittenCell {
  return { content: content === '' ? null : content, look: 'text' };
}

function day(date: LocalDate | null, look: 'date' | 'provisionalDate' = 'date'): WrittenCell {
  return { content: date === null ? null : new Date(`${date}T00:00:00.000Z`), look };
}
