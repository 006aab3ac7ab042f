/** One row under its headings, with its cells as texts and days. */
import type { LocalDate } from '#libs/domain';
import { cellDate } from '../ledger/cell-date.js';
import { cellText } from '../ledger/cell-text.js';
import type { LedgerColumn } from '../ledger/columns.js';
import type { LedgerSheet, LedgerSheetRow } from '../ledger/ledger-sheet.js';

export class SheetRow {
  constructor(
    readonly sheet: LedgerSheet,
    private readonly source: LedgerSheetRow,
  ) {}

  /** As the spreadsheet numbers it, from 1. */
  get number(): number {
    return this.source.row;
  }

  text(column: LedgerColumn): string {
    return cellText(this.source.cells[column]);
  }

  /** null when the cell is empty or names no single day. */
  day(column: LedgerColumn): LocalDate | null {
    return cellDate(this.source.cells[column], this.sheet.dateSystem);
  }
}
