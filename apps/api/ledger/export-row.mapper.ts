/** A case of the list as one row of the office's spreadsheet. */
import type { LedgerEntry } from '#libs/persistence';
import { ledgerRowOf, type LedgerExportRow } from '#libs/spreadsheet';

export function exportRowOf({
  ledgerNumber,
  facts,
  assignment,
  row,
}: LedgerEntry): LedgerExportRow {
  return ledgerRowOf({ ledgerNumber, facts, assignment, ...row }, row.rectificationDueDate);
}
