/**
 * Where the old ledger says that a matter stands. Only 是否销号 closes it: a progress cell that says 已完成整改 is
 * somebody's word and has not been verified by anybody else (要点 §15), so such a row goes on as 整改中.
 */
import type { ImportPayload, LocalDate } from '#libs/domain';
import { comparable } from '../ledger/cell-text.js';
import { rowFault } from './fault.js';
import type { LedgerFault } from './fault.types.js';
import type { SheetRow } from './sheet-row.js';

const CLOSED = new Set(['是', '已销号', '销号', '√', '✓', 'Y', 'YES', 'TRUE']);
const OPEN = new Set(['', '否', '未销号', '×', 'X', '/', '-', '无', 'N', 'NO', 'FALSE']);

type Closing = Pick<ImportPayload, 'state' | 'progress' | 'closedOn'>;

export function readClosing(
  row: SheetRow,
  foundOn: LocalDate,
  today: LocalDate | null,
): Closing | LedgerFault {
  const progress = row.text('progress');
  const answer = comparable(row.text('closed')).toUpperCase();
  if (OPEN.has(answer)) {
    return { state: progress === '' ? 'assigned' : 'rectifying', progress, closedOn: null };
  }
  if (!CLOSED.has(answer)) return rowFault(row, 'closed', 'unclear_closing');
  const closedOn = row.day('closedOn');
  if (closedOn === null) return rowFault(row, 'closedOn', 'bad_date');
  if (closedOn < foundOn) {
    return rowFault(row, 'closedOn', 'closed_before_found', { value: closedOn, foundOn });
  }
  if (today !== null && closedOn > today) return rowFault(row, 'closedOn', 'future_date');
  return { state: 'closed', progress, closedOn };
}
