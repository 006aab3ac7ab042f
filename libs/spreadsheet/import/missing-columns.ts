/** The columns without which no row can be taken over, as faults of the whole sheet. */
import { HEADINGS, REQUIRED_COLUMNS } from '../ledger/columns.js';
import type { Heading } from '../ledger/heading.js';
import { sheetFault } from './fault.js';
import type { LedgerFault } from './fault.types.js';

export function missingColumns({ columns, row }: Heading): LedgerFault[] {
  return REQUIRED_COLUMNS.filter((column) => !columns.has(column)).map((column) => {
    const [title] = HEADINGS[column];
    return sheetFault('missing_column', row + 1, title, { value: title });
  });
}
