/** Makes faults; what a cell says is shortened, so that a fault never carries a page of text. */
import { HEADINGS, type LedgerColumn } from '../ledger/columns.js';
import { type FaultDetails, sentencesOf } from './fault.messages.js';
import type { LedgerFault, LedgerFaultCode, RowFaultCode } from './fault.types.js';
import type { SheetRow } from './sheet-row.js';

const LONGEST_QUOTE = 40;

export function rowFault(
  row: SheetRow,
  column: LedgerColumn,
  code: RowFaultCode,
  details: FaultDetails = {},
): LedgerFault {
  const heading = row.sheet.heading.columns.get(column)?.title ?? HEADINGS[column][0];
  const value = row.text(column) || '（空）';
  return fault('row', code, row.number, heading, { value: quoted(value), ...details });
}

export function sheetFault(
  code: LedgerFaultCode,
  row: number,
  column: string,
  details: FaultDetails = {},
): LedgerFault {
  return fault('sheet', code, row, column, details);
}

export function fileFault(code: LedgerFaultCode, details: FaultDetails = {}): LedgerFault {
  return fault('file', code, 0, '', details);
}

/** Tells a fault from what a check read. */
export function isFault(value: unknown): value is LedgerFault {
  return typeof value === 'object' && value !== null && 'messageEn' in value;
}

function fault(
  scope: LedgerFault['scope'],
  code: LedgerFaultCode,
  row: number,
  column: string,
  details: FaultDetails,
): LedgerFault {
  const [message, messageEn] = sentencesOf(code, details);
  return { scope, row, column, code, message, messageEn };
}

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
