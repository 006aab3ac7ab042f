/**
 * A staff list against the registry. Pure: a dry run and the import are the same calculation. A row whose upper unit
 * stands further down in the list waits for it.
 */
import type { DirectorySnapshot } from '../../directory.types.js';
import type { RegistryChange } from '../registry.changes.js';
import type { ImportedRow, ImportedRowFault } from './imported-row.js';
import { ImportDraft, type ImportContext, RowFault, type StepOutcome } from './row.plan.js';
import { enterRow, unitNamed } from './row.steps.js';

export interface ImportPlan {
  readonly changes: readonly RegistryChange[];
  /** Rows of which something is entered. */
  readonly imported: number;
  /** Rows of which everything is there. */
  readonly alreadyPresent: number;
  /** Rows of which the other administrator must still enter something. */
  readonly awaiting: number;
  readonly faults: readonly ImportedRowFault[];
}

export function planImport(
  snapshot: DirectorySnapshot,
  rows: readonly ImportedRow[],
  context: ImportContext,
): ImportPlan {
  const changes: RegistryChange[] = [];
  const faults: ImportedRowFault[] = [];
  const counts = { imported: 0, alreadyPresent: 0, awaiting: 0 };
  let current = snapshot;
  let waiting = rows;
  while (waiting.length > 0) {
    const later: ImportedRow[] = [];
    for (const row of waiting) {
      const draft = new ImportDraft(current, context);
      if (waitsForParent(row, waiting, draft)) {
        later.push(row);
        continue;
      }
      const outcome = outcomeOf(row, draft);
      if (typeof outcome !== 'string') {
        faults.push(outcome);
        continue;
      }
      current = draft.snapshot;
      changes.push(...draft.changes);
      if (outcome === 'awaiting') counts.awaiting += 1;
      if (draft.changes.length > 0) counts.imported += 1;
      else if (outcome === 'done') counts.alreadyPresent += 1;
    }
    // Upper units that stand below themselves, or whose own row is at fault: said of each row as an unknown unit.
    waiting = later.length === waiting.length ? [] : later;
    if (waiting.length === 0) faults.push(...later.map(unknownParent));
  }
  return { changes, ...counts, faults: faults.toSorted((one, other) => one.row - other.row) };
}

function waitsForParent(
  { parent, unit }: ImportedRow,
  rows: readonly ImportedRow[],
  draft: ImportDraft,
): boolean {
  if (parent === null || unitNamed(parent, draft) !== null) return false;
  return rows.some((other) => other.unit === parent && other.unit !== unit);
}

function outcomeOf(row: ImportedRow, draft: ImportDraft): StepOutcome | ImportedRowFault {
  try {
    return enterRow(row, draft);
  } catch (fault) {
    if (!(fault instanceof RowFault)) throw fault;
    return { row: row.row, column: fault.column, refusal: fault.refusal };
  }
}

function unknownParent({ row, parent }: ImportedRow): ImportedRowFault {
  const details = { unit: parent ?? '' };
  return { row, column: 'parent', refusal: { code: 'unknown_unit', fields: ['parent'], details } };
}
