/**
 * Reads a yearly notice as an office types it in: one row a holiday, its days off and the days worked in exchange. Only
 * what the cells say is judged here; whether it can be a notice is the domain's judgement.
 */
import type { LocalDate, NoticeHoliday } from '#libs/domain';
import { sentencesOf } from '../import/fault.messages.js';
import { cellDate } from '../ledger/cell-date.js';
import { cellText } from '../ledger/cell-text.js';
import { hucreWorkbooks } from '../workbook/hucre.workbooks.js';
import type { CellContent } from '../workbook/workbook.types.js';
import {
  findNoticeSheet,
  NOTICE_HEADINGS,
  type NoticeColumn,
  type NoticeSheet,
  type NoticeSheetRow,
} from './notice-sheet.js';

/** A year has some seven holidays. */
const MAXIMUM_ROWS = 60;
const LONGEST_NAME = 100;

export interface NoticeRow extends NoticeHoliday {
  /** The spreadsheet's own row number, from 1. */
  readonly row: number;
}

export interface NoticeCellFault {
  readonly row: number;
  /** The heading as we write it. */
  readonly column: string;
  readonly message: string;
  readonly messageEn: string;
}

export type NoticeReading =
  | {
      readonly ok: true;
      readonly holidays: readonly NoticeRow[];
      readonly faults: readonly NoticeCellFault[];
    }
  | { readonly ok: false; readonly reason: string; readonly reasonEn: string };

export async function readNotice(bytes: Uint8Array): Promise<NoticeReading> {
  const workbook = await hucreWorkbooks.read(bytes, MAXIMUM_ROWS + 100);
  if (!workbook.ok) return unreadable(...sentencesOf(workbook.code, {}));
  const sheet = findNoticeSheet(workbook.sheets);
  if (sheet === null) {
    return unreadable(
      '没有找到含“节日、放假开始、放假结束、调休上班日”的表头。',
      'No heading row with 节日, 放假开始, 放假结束 and 调休上班日 was found.',
    );
  }
  if (sheet.rows.length === 0) return unreadable(...sentencesOf('no_rows', {}));
  if (sheet.rows.length > MAXIMUM_ROWS) {
    return unreadable(...sentencesOf('too_many_rows', { limit: MAXIMUM_ROWS }));
  }
  const judged = sheet.rows.map((source) => readRow(source, sheet.dateSystem));
  return {
    ok: true,
    holidays: judged.filter((one): one is NoticeRow => 'name' in one),
    faults: judged.filter((one): one is NoticeCellFault => 'message' in one),
  };
}

function unreadable(reason: string, reasonEn: string): NoticeReading {
  return { ok: false, reason, reasonEn };
}

/** The first thing that is wrong with the row, or what it says. */
function readRow(
  { row, cells }: NoticeSheetRow,
  dateSystem: NoticeSheet['dateSystem'],
): NoticeRow | NoticeCellFault {
  const name = cellText(cells.name);
  if (name === '') return fault(row, 'name', '没有写明节日。', 'No holiday is named.');
  if (name.length > LONGEST_NAME) {
    return fault(row, 'name', '文字过长。', 'The text is too long.');
  }
  const restFrom = cellDate(cells.restFrom, dateSystem);
  if (restFrom === null) return badDate(row, 'restFrom', cellText(cells.restFrom));
  const restUntil = cellDate(cells.restUntil, dateSystem);
  if (restUntil === null) return badDate(row, 'restUntil', cellText(cells.restUntil));
  const worked = datesIn(cells.workedDays).map((part) => ({
    part,
    date: cellDate(part, dateSystem),
  }));
  const bad = worked.find(({ date }) => date === null);
  if (bad !== undefined) return badDate(row, 'workedDays', cellText(bad.part));
  const workedDays = worked.flatMap(({ date }): LocalDate[] => (date === null ? [] : [date]));
  return { row, name, restFrom, restUntil, workedDays };
}

/** 「2026-02-14、2026-02-28」 names two days; 无 and an empty cell none. */
function datesIn(content: CellContent): readonly CellContent[] {
  if (typeof content !== 'string') return content === null ? [] : [content];
  return content
    .split(/[、,，;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '无' && part !== '-' && part !== '—');
}

function badDate(row: number, column: NoticeColumn, value: string): NoticeCellFault {
  const shown = value === '' ? '（空）' : value.slice(0, 40);
  return fault(
    row,
    column,
    `“${shown}”不是确定的日期，请写成 2026-08-08 的形式。`,
    `"${shown}" names no single day; write it like 2026-08-08.`,
  );
}

function fault(
  row: number,
  column: NoticeColumn,
  message: string,
  messageEn: string,
): NoticeCellFault {
  return { row, column: NOTICE_HEADINGS[column][0], message, messageEn };
}
