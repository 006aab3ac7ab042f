/** Finds the heading row: title, 填报单位 and merged cells stand above it, and some offices use two heading rows. */
import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';
import { cellText, comparable } from './cell-text.js';
import { HEADINGS, LEDGER_COLUMNS, type LedgerColumn, REASON_HEADING } from './columns.js';

/** Headings are looked for in this many rows from the top. */
const SEARCHED_ROWS = 30;
/** Fewer known headings than this are a coincidence of words, not a heading row. */
const FEWEST_HEADINGS = 4;

export interface FoundColumn {
  /** Zero-based. */
  readonly index: number;
  /** The heading as the sheet writes it. */
  readonly title: string;
}

export interface Heading {
  /** Zero-based row of the heading, and the first row of data. */
  readonly row: number;
  readonly firstDataRow: number;
  readonly columns: ReadonlyMap<LedgerColumn, FoundColumn>;
  /** Zero-based column of an earlier 导入校验结果, else the first free one. */
  readonly reasonColumn: number;
}

/** The row in which most headings are known, or null when none is a heading row. */
export function findHeading({ rows }: SheetGrid): Heading | null {
  let best: Heading | null = null;
  for (let row = 0; row < Math.min(rows.length, SEARCHED_ROWS); row += 1) {
    const found = headingAt(rows, row);
    if (found.columns.size < FEWEST_HEADINGS) continue;
    if (best === null || found.columns.size > best.columns.size) best = found;
  }
  return best;
}

function headingAt(rows: SheetGrid['rows'], row: number): Heading {
  const upper = titlesOf(rows[row]);
  const below = titlesOf(rows[row + 1]);
  const isDouble = isSecondHeading(upper, below);
  const titles = isDouble ? upper.map((title, index) => lower(below[index], title)) : upper;
  const reason = titles.findIndex((title) => comparable(title) === REASON_HEADING);
  return {
    row,
    firstDataRow: row + (isDouble ? 2 : 1),
    columns: columnsOf(titles),
    reasonColumn: reason >= 0 ? reason : lastTitled(titles) + 1,
  };
}

/** The lower heading is the more exact one; where its cell is empty the upper one is merged over both. */
function lower(below: string | undefined, upper: string): string {
  return below === undefined || below === '' ? upper : below;
}

function titlesOf(cells: readonly CellContent[] | undefined): string[] {
  return (cells ?? []).map(cellText);
}

/** A second heading row names columns that the first one leaves open (整改情况 over 进展情况 and 是否销号). */
function isSecondHeading(upper: readonly string[], below: readonly string[]): boolean {
  const gained = below.filter((title, index) => isKnown(title) && !isKnown(upper[index] ?? ''));
  const repeated = below.filter((title, index) => title !== '' && title === upper[index]);
  return gained.length >= 2 && repeated.length === 0;
}

function columnsOf(titles: readonly string[]): Map<LedgerColumn, FoundColumn> {
  const written = titles.map(normalised);
  const found = new Map<LedgerColumn, FoundColumn>();
  const taken = new Set<number>();
  for (const column of LEDGER_COLUMNS) {
    for (const heading of HEADINGS[column]) {
      const index = written.findIndex(
        (title, at) => !taken.has(at) && title === normalised(heading),
      );
      if (index < 0) continue;
      found.set(column, { index, title: titles[index] ?? heading });
      taken.add(index);
      break;
    }
  }
  return found;
}

const KNOWN = new Set(Object.values(HEADINGS).flat().map(normalised));

function isKnown(title: string): boolean {
  return KNOWN.has(normalised(title));
}

/** Marks of a required field and a colon do not belong to the name. */
function normalised(title: string): string {
  return comparable(title).replace(/[*:]/g, '');
}

function lastTitled(titles: readonly string[]): number {
  return titles.findLastIndex((title) => title !== '');
}
