/**
 * The port behind which the spreadsheet engine stands: the ledger's rules know cells, not file formats, so that the
 * engine can be changed without touching a rule.
 */

/** What a cell holds; a date cell is a Date at midnight UTC of its day. */
export type CellContent = string | number | boolean | Date | null;

/** Zero-based, both ends included. */
export interface MergedCells {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly CellContent[])[];
  readonly merged: readonly MergedCells[];
  /** What serial number 0 means in cells that hold a date as a bare number. */
  readonly dateSystem: '1900' | '1904';
}

export const WORKBOOK_FAULT_CODES = [
  'not_a_workbook',
  'workbook_encrypted',
  'workbook_too_large',
  'workbook_unsafe',
] as const;
export type WorkbookFaultCode = (typeof WORKBOOK_FAULT_CODES)[number];

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly SheetGrid[] }
  | { readonly ok: false; readonly code: WorkbookFaultCode };

/** provisionalDate: a date that reads 2027-01-05（暂定） and stays a date when the sheet is imported again. */
export type CellLook = 'title' | 'heading' | 'date' | 'provisionalDate' | 'number' | 'text';

export interface WrittenCell {
  readonly content: CellContent;
  readonly look: CellLook;
}

/** A sheet to be written; text is always written as text, whatever character it begins with. */
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly widths: readonly number[];
  readonly merged: readonly MergedCells[];
  /** Rows that stay in view above the data. */
  readonly frozenRows: number;
}

/** A row to be coloured in a workbook that is handed back; `row` is zero-based. */
export interface RowMark {
  readonly row: number;
  /** Zero-based column of the cell at fault; null marks the row only. */
  readonly column: number | null;
  readonly reason: string;
}

export interface SheetMarks {
  readonly sheetName: string;
  /** Zero-based column that receives the reasons, and its heading's row. */
  readonly reasonColumn: number;
  readonly headingRow: number;
  readonly heading: string;
  readonly marks: readonly RowMark[];
}

export interface Workbooks {
  /** Reads .xlsx, .xls and .ods; at most `maximumRows` rows a sheet are handed on. */
  read(bytes: Uint8Array, maximumRows: number): Promise<WorkbookReading>;
  /** Answers an .xlsx file. */
  write(sheet: SheetContent): Promise<Uint8Array>;
  /** Answers the workbook as .xlsx with the marks laid over it; all else stays as it was. */
  mark(bytes: Uint8Array, marks: SheetMarks): Promise<Uint8Array>;
}
