/** Text of a cell, and the form in which two texts are compared. */
import type { CellContent } from '../workbook/workbook.types.js';
import { plainText } from '../workbook/plain-text.js';

/** What a person sees in the cell, without white space around it (U+3000 included); empty when there is nothing. */
export function cellText(content: CellContent | undefined): string {
  if (content === null || content === undefined) return '';
  if (content instanceof Date) return content.toISOString().slice(0, 10);
  if (typeof content === 'boolean') return content ? '是' : '否';
  return plainText(String(content)).trim();
}

/** Full-width and half-width forms made equal, white space taken out: 「村（单位）」 equals 「村 (单位)」. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
