/** A case of the list as one row of the office's spreadsheet. */
import type { WorkingCalendar } from '#libs/domain';
import type { LedgerEntry } from '#libs/persistence';
import { ledgerRowOf, type LedgerExportRow } from '#libs/spreadsheet';
import { isBeyondNotices } from '../cases/case-summary.mapper.js';

/** `calendar`: the one that the case computes with. */
export function exportRowOf(
  { ledgerNumber, facts, assignment, row }: LedgerEntry,
  calendar: WorkingCalendar,
): LedgerExportRow {
  const { rectificationDueDate } = row;
  const exported = ledgerRowOf({ ledgerNumber, facts, assignment, ...row }, rectificationDueDate);
  return { ...exported, provisional: isBeyondNotices(exported.dueDate, calendar) };
}
