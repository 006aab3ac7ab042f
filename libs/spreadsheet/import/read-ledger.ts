/**
 * Reads an office's ledger: every matter that can be taken over, and every row that cannot with its reason.
 *
 * Nothing is stored here. A row that carries a 台账编号 which the record knows is our own export coming back: it is
 * recognised by the number, because its lead unit may have changed since, and counts as present.
 */
import type { ImportPayload, LocalDate } from '#libs/domain';
import { comparable } from '../ledger/cell-text.js';
import { findLedgerSheet, type LedgerSheet } from '../ledger/ledger-sheet.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import type { ImportDirectory, KnownCase } from './directory.types.js';
import { fileFault, isFault, rowFault, sheetFault } from './fault.js';
import type { LedgerFault } from './fault.types.js';
import { MAXIMUM_LEDGER_ROWS, MAXIMUM_SHEET_ROWS } from './limits.js';
import { NameRegister } from './name-register.js';
import { readRow, type RowContext } from './row.reading.js';
import { rowKey } from './row-key.js';
import { missingColumns } from './missing-columns.js';
import { SheetRow } from './sheet-row.js';

export interface ImportRow {
  /** The spreadsheet's own row number, from 1. */
  readonly row: number;
  /** Stable natural key of the matter, hex SHA-256; see row-key.ts. */
  readonly key: string;
  readonly payload: ImportPayload;
}

/** A row that the record knows already under its ledger number. */
export interface KnownRow {
  readonly row: number;
  readonly ledgerNumber: string;
}

export interface LedgerReading {
  /** Rows that hold a matter: importable + known + faults of scope row. */
  readonly rows: number;
  readonly importable: readonly ImportRow[];
  readonly known: readonly KnownRow[];
  /** By row, ascending; one a row. */
  readonly faults: readonly LedgerFault[];
}

export interface ReadingOptions {
  /** Findings and closings after this day are refused; left out, any day is accepted. */
  readonly today?: LocalDate;
  /** Asked once for all ledger numbers of the sheet; answers those that the record knows. */
  readonly knownCases?: (ledgerNumbers: readonly string[]) => Promise<readonly KnownCase[]>;
}

export async function readLedger(
  bytes: Uint8Array,
  directory: ImportDirectory,
  options: ReadingOptions = {},
): Promise<LedgerReading> {
  const workbook = await hucreWorkbooks.read(bytes, MAXIMUM_SHEET_ROWS);
  if (!workbook.ok) return refused([fileFault(workbook.code)]);
  const sheet = findLedgerSheet(workbook.sheets);
  if (sheet === null) return refused([sheetFault('no_heading', 1, '')]);
  const faults = sheetFaults(sheet);
  if (faults.length > 0) return refused(faults);
  const numbers = sheet.rows.map((row) => new SheetRow(sheet, row).text('ledgerNumber'));
  const asked = [...new Set(numbers.filter((number) => number !== ''))];
  const known = asked.length === 0 ? [] : ((await options.knownCases?.(asked)) ?? []);
  return judgeRows(sheet, known, {
    names: new NameRegister(directory),
    today: options.today ?? null,
  });
}

function refused(faults: readonly LedgerFault[]): LedgerReading {
  return { rows: 0, importable: [], known: [], faults };
}

function sheetFaults(sheet: LedgerSheet): LedgerFault[] {
  const missing = missingColumns(sheet.heading);
  if (missing.length > 0) return missing;
  const headingRow = sheet.heading.row + 1;
  if (sheet.rows.length === 0) return [sheetFault('no_rows', headingRow, '')];
  if (sheet.rows.length <= MAXIMUM_LEDGER_ROWS) return [];
  return [sheetFault('too_many_rows', headingRow, '', { limit: MAXIMUM_LEDGER_ROWS })];
}

function judgeRows(
  sheet: LedgerSheet,
  knownCases: readonly KnownCase[],
  context: RowContext,
): LedgerReading {
  const byNumber = new Map(knownCases.map((one) => [one.ledgerNumber, one]));
  const rowOfKey = new Map<string, number>();
  const importable: ImportRow[] = [];
  const known: KnownRow[] = [];
  const faults: LedgerFault[] = [];
  for (const source of sheet.rows) {
    const row = new SheetRow(sheet, source);
    const recognised = byNumber.get(row.text('ledgerNumber'));
    const judged =
      recognised === undefined
        ? judgeNewRow(row, context, rowOfKey)
        : judgeKnownRow(row, recognised);
    if (isFault(judged)) faults.push(judged);
    else if ('payload' in judged) importable.push(judged);
    else known.push(judged);
  }
  return { rows: sheet.rows.length, importable, known, faults };
}

/** A matter that stands twice in one sheet is taken over once; the second row is shown to the office. */
function judgeNewRow(
  row: SheetRow,
  context: RowContext,
  rowOfKey: Map<string, number>,
): ImportRow | LedgerFault {
  const payload = readRow(row, context);
  if (isFault(payload)) return payload;
  const key = rowKey(payload);
  const earlier = rowOfKey.get(key);
  if (earlier !== undefined) return rowFault(row, 'problem', 'duplicate', { row: earlier });
  rowOfKey.set(key, row.number);
  return { row: row.number, key, payload };
}

function judgeKnownRow(row: SheetRow, known: KnownCase): KnownRow | LedgerFault {
  if (!isSameMatter(row, known)) return rowFault(row, 'ledgerNumber', 'ledger_number_conflict');
  return { row: row.number, ledgerNumber: known.ledgerNumber };
}

/** What was found and when never changes in the record, whatever else has been done to the case. */
function isSameMatter(row: SheetRow, known: KnownCase): boolean {
  return (
    row.day('foundOn') === known.foundOn &&
    comparable(row.text('problem')) === comparable(known.problem)
  );
}
