/** Why a row of a ledger, or a whole file, is not taken over. */
import type { WorkbookFaultCode } from '../workbook/workbook.types.js';

export const ROW_FAULT_CODES = [
  'bad_date',
  'unknown_town',
  'empty_problem',
  'no_lead_unit',
  'unknown_unit',
  'no_handler',
  'deadline_before_found',
  'unclear_closing',
  'closed_before_found',
  'future_date',
  'text_too_long',
  'ledger_number_conflict',
  'duplicate',
] as const;
export type RowFaultCode = (typeof ROW_FAULT_CODES)[number];

export type SheetFaultCode = 'no_heading' | 'missing_column' | 'no_rows' | 'too_many_rows';

export type LedgerFaultCode = RowFaultCode | SheetFaultCode | WorkbookFaultCode;

export interface LedgerFault {
  /** row: this row is left out; sheet and file: nothing at all can be imported. */
  readonly scope: 'row' | 'sheet' | 'file';
  /** The spreadsheet's own row number from 1; 0 for a fault of the whole file. */
  readonly row: number;
  /** The heading as the sheet writes it; empty for a fault of the whole file. */
  readonly column: string;
  readonly code: LedgerFaultCode;
  readonly message: string;
  readonly messageEn: string;
}
