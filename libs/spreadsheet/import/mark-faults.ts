/** Hands an office's own workbook back with every faulty row coloured and its reason in a column 导入校验结果. */
import { REASON_HEADING } from '../ledger/columns.js';
import { findLedgerSheet } from '../ledger/ledger-sheet.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import type { LedgerFault } from './fault.types.js';
import { MAXIMUM_SHEET_ROWS } from './limits.js';

/**
 * Answers an .xlsx file; `faults` are those of `readLedger` for the same bytes. Faults of the whole sheet or file mark
 * nothing. Marks of an earlier round are replaced. null when the bytes hold no ledger that could be marked.
 */
export async function markFaults(
  bytes: Uint8Array,
  faults: readonly Pick<LedgerFault, 'row' | 'column' | 'message'>[],
): Promise<Uint8Array | null> {
  const workbook = await hucreWorkbooks.read(bytes, MAXIMUM_SHEET_ROWS);
  const sheet = workbook.ok ? findLedgerSheet(workbook.sheets) : null;
  if (sheet === null) return null;
  const { heading } = sheet;
  const columns = new Map([...heading.columns.values()].map(({ title, index }) => [title, index]));
  return hucreWorkbooks.mark(bytes, {
    sheetName: sheet.name,
    reasonColumn: heading.reasonColumn,
    headingRow: heading.firstDataRow - 1,
    heading: REASON_HEADING,
    marks: faults
      .filter(({ row }) => row > heading.firstDataRow)
      .map(({ row, column, message }) => ({
        row: row - 1,
        column: columns.get(column) ?? null,
        reason: message,
      })),
  });
}
