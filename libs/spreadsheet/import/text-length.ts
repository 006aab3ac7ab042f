/** Bounds of free text: a cell that holds a whole report belongs into the evidence, not into the ledger. */
import { type LedgerColumn } from '../ledger/columns.js';
import { rowFault } from './fault.js';
import type { LedgerFault } from './fault.types.js';
import type { SheetRow } from './sheet-row.js';

const LONG_TEXT_CHARACTERS = 4_000;
const NAME_CHARACTERS = 200;

const LIMITS: readonly (readonly [LedgerColumn, number])[] = [
  ['problem', LONG_TEXT_CHARACTERS],
  ['targetTask', LONG_TEXT_CHARACTERS],
  ['progress', LONG_TEXT_CHARACTERS],
  ['remark', LONG_TEXT_CHARACTERS],
  ['category', NAME_CHARACTERS],
  ['basis', LONG_TEXT_CHARACTERS],
  ['foundBy', NAME_CHARACTERS],
  ['place', NAME_CHARACTERS],
  ['leadUnit', NAME_CHARACTERS],
  ['handler', NAME_CHARACTERS],
  ['supervisor', NAME_CHARACTERS],
];

export function tooLong(row: SheetRow): LedgerFault | null {
  const over = LIMITS.find(([column, limit]) => row.text(column).length > limit);
  return over === undefined ? null : rowFault(row, over[0], 'text_too_long', { limit: over[1] });
}
