/** The spreadsheet engine hucre behind our port. */
import { archiveFaultOf, type UnsafeReason } from '#libs/uploads';
import { HucreError, EncryptedFileError, read, type Sheet } from 'hucre';
import { markWorkbook } from './hucre.marks.js';
import { writeWorkbook } from './hucre.writing.js';
import type { SheetGrid, WorkbookFaultCode, WorkbookReading, Workbooks } from './workbook.types.js';

const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;
const OLE2_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

export const hucreWorkbooks: Workbooks = {
  read: readWorkbook,
  write: writeWorkbook,
  mark: markWorkbook,
};

async function readWorkbook(bytes: Uint8Array, maximumRows: number): Promise<WorkbookReading> {
  if (bytes.length > MAXIMUM_FILE_BYTES) return { ok: false, code: 'workbook_too_large' };
  if (!isOle2(bytes)) {
    const fault = archiveFaultOf(bytes);
    if (fault !== null) return { ok: false, code: codeOf(fault) };
  }
  try {
    const workbook = await read(bytes, { maxRows: maximumRows });
    const dateSystem = workbook.dateSystem ?? '1900';
    return { ok: true, sheets: workbook.sheets.map((sheet) => gridOf(sheet, dateSystem)) };
  } catch (fault) {
    if (fault instanceof EncryptedFileError) return { ok: false, code: 'workbook_encrypted' };
    if (fault instanceof HucreError || fault instanceof RangeError) {
      return { ok: false, code: 'not_a_workbook' };
    }
    throw fault;
  }
}

function codeOf(fault: UnsafeReason): WorkbookFaultCode {
  if (fault === 'unfolds_too_large') return 'workbook_too_large';
  if (fault === 'encrypted') return 'workbook_encrypted';
  return fault === 'broken' ? 'not_a_workbook' : 'workbook_unsafe';
}

/** Old .xls files and encrypted .xlsx files are OLE2 containers, not archives: they unfold to nothing larger. */
function isOle2(bytes: Uint8Array): boolean {
  return OLE2_MAGIC.every((byte, index) => bytes[index] === byte);
}

function gridOf(sheet: Sheet, dateSystem: SheetGrid['dateSystem']): SheetGrid {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows,
    merged: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    dateSystem,
  };
}
