/**
 * Cells merged downwards hold one value for several rows (one 乡镇 over its villages); a row of its own must know it.
 * Work is bounded by the number of cells of the sheet, however many ranges a file claims to merge.
 */
import type { CellContent, MergedCells, SheetGrid } from '../workbook/workbook.types.js';

interface Heading {
  /** Zero-based. */
  readonly firstDataRow: number;
  readonly columns: ReadonlyMap<string, { readonly index: number }>;
}

export function fillMerged(sheet: SheetGrid, heading: Heading): (readonly CellContent[])[] {
  const rows: (readonly CellContent[])[] = [...sheet.rows];
  const known = new Set([...heading.columns.values()].map(({ index }) => index));
  let left = rows.length * known.size;
  for (const merge of sheet.merged) {
    if (!reachesDown(merge, heading) || !known.has(merge.startColumn)) continue;
    left -= fillDown(rows, merge, left);
    if (left <= 0) break;
  }
  return rows;
}

function reachesDown(merge: MergedCells, heading: Heading): boolean {
  return merge.startRow >= heading.firstDataRow && merge.endRow > merge.startRow;
}

function fillDown(rows: (readonly CellContent[])[], merge: MergedCells, most: number): number {
  const value = rows[merge.startRow]?.[merge.startColumn] ?? null;
  const last = Math.min(merge.endRow, rows.length - 1, merge.startRow + most);
  for (let row = merge.startRow + 1; row <= last; row += 1) {
    const cells = [...(rows[row] ?? [])];
    cells[merge.startColumn] = value;
    rows[row] = cells;
  }
  return Math.max(0, last - merge.startRow);
}
