/** A case of the list as one row of the office's spreadsheet. */
import { localDateOf } from '#libs/domain';
import type { LedgerEntry } from '#libs/persistence';
import type { LedgerExportRow } from '#libs/spreadsheet';

export function exportRowOf({
  ledgerNumber,
  facts,
  assignment,
  row,
}: LedgerEntry): LedgerExportRow {
  return {
    ledgerNumber,
    foundOn: facts.foundOn,
    foundBy: facts.foundBy,
    township: facts.township.name,
    place: facts.place,
    category: facts.category,
    problem: facts.problem,
    basis: facts.basis,
    targetTask: assignment?.targetTask ?? '',
    leadUnit: assignment?.leadUnit.name ?? '',
    handler: assignment?.handler.name ?? '',
    supervisor: assignment?.supervisor.name ?? '',
    dueDate: row.rectificationDueDate ?? row.firstDueDate,
    progress: row.latestProgress,
    closing: CLOSINGS[row.state] ?? '',
    closedOn: row.closedAt === null ? null : localDateOf(row.closedAt),
    remark: facts.remark,
  };
}

const CLOSINGS: Readonly<Partial<Record<LedgerEntry['row']['state'], LedgerExportRow['closing']>>> =
  { closed: '是', withdrawn: '撤销', merged: '并案' };
