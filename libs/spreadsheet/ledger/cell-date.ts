/**
 * Dates as offices write them. A cell that names no single day (三月底前) is refused, never guessed at: a deadline that
 * the system invented would be a deadline that nobody agreed to.
 */
import { dateOfDayNumber, dayNumber, isLocalDate, type LocalDate } from '#libs/domain';
import type { CellContent, SheetGrid } from '../workbook/workbook.types.js';
import { comparable } from './cell-text.js';

/** Serial day 0 of each date system; the 1900 system counts a 29 February 1900 that never was. */
const SERIAL_ORIGIN = { '1900': '1899-12-30', '1904': '1904-01-01' } as const;
/** Serials outside 1992 to 2119 are no dates of a ledger. */
const SMALLEST_SERIAL = 30_000;
const LARGEST_SERIAL = 80_000;

const WRITTEN = /^(\d{4})[-/.。年](\d{1,2})[-/.。月](\d{1,2})[日号]?$/;
const TIME_OF_DAY = /[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** null when the cell holds no day that exists. */
export function cellDate(
  content: CellContent | undefined,
  dateSystem: SheetGrid['dateSystem'],
): LocalDate | null {
  if (content instanceof Date) {
    return Number.isNaN(content.getTime()) ? null : existing(content.toISOString().slice(0, 10));
  }
  if (typeof content === 'number') return ofNumber(content, dateSystem);
  if (typeof content === 'string') return ofText(content);
  return null;
}

function ofNumber(value: number, dateSystem: SheetGrid['dateSystem']): LocalDate | null {
  if (value >= SMALLEST_SERIAL && value < LARGEST_SERIAL) {
    return existing(dateOfDayNumber(dayNumber(SERIAL_ORIGIN[dateSystem]) + Math.floor(value)));
  }
  return ofText(String(value));
}

function ofText(text: string): LocalDate | null {
  const written = comparable(text.trim().replace(TIME_OF_DAY, ''));
  const parts = WRITTEN.exec(written) ?? COMPACT.exec(written);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function existing(date: string): LocalDate | null {
  return isLocalDate(date) ? date : null;
}
