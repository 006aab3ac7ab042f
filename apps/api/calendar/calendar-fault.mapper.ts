/** What is wrong with a paper as one refusal: each fault with the row of the sheet, or the field of the request, it lies in. */
import type { CalendarFault, NoticeHoliday } from '#libs/domain';
import type { NoticeCellFault, NoticeRow } from '#libs/spreadsheet';
import { ApiProblem } from '../http/api.problem.js';

/** More sentences would not be read. */
const MOST_SENTENCES = 10;

interface PlacedFault {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** `holidays` as they were sent, to name the one at fault; empty for a local arrangement. */
export function refusedPaper(
  faults: readonly CalendarFault[],
  holidays: readonly (NoticeHoliday | NoticeRow)[] = [],
): ApiProblem {
  return problemOf(
    faults.map(({ code, subject, zh, en }) => {
      const index = holidays.findIndex((holiday) => isAbout(holiday, subject));
      const holiday = holidays[index];
      if (holiday === undefined) return { field: fieldOf(code), zh, en };
      return 'row' in holiday
        ? {
            field: `row ${holiday.row}`,
            zh: `第${holiday.row}行：${zh}`,
            en: `Row ${holiday.row}: ${en}`,
          }
        : { field: `holidays.${index}`, zh, en };
    }),
  );
}

export function refusedCells(faults: readonly NoticeCellFault[]): ApiProblem {
  return problemOf(
    faults.map(({ row, column, message, messageEn }) => ({
      field: `row ${row} ${column}`,
      zh: `第${row}行“${column}”：${message}`,
      en: `Row ${row}, ${column}: ${messageEn}`,
    })),
  );
}

function problemOf(faults: readonly PlacedFault[]): ApiProblem {
  const shown = faults.slice(0, MOST_SENTENCES);
  const fields = [...new Set(faults.map(({ field }) => field))];
  return new ApiProblem('calendar_paper_refused', fields, {
    reason: shown.map(({ zh }) => zh).join('；'),
    reasonEn: shown.map(({ en }) => en).join('; '),
    faults: faults.length,
  });
}

/** The domain names the date, the span or the holiday that it cannot take. */
function isAbout({ name, restFrom, restUntil, workedDays }: NoticeHoliday, subject: string) {
  const own = [restFrom, restUntil, ...workedDays, name, `${name} ${restFrom}–${restUntil}`];
  return subject !== '' && own.includes(subject);
}

const FIELDS: Readonly<Record<string, string>> = {
  year: 'year',
  reference: 'reference',
  local_reference: 'reference',
  local_name: 'name',
  local_date: 'from',
  local_rest: 'from',
};

function fieldOf(code: CalendarFault['code']): string {
  const prefix = Object.keys(FIELDS)
    .toSorted((one, other) => other.length - one.length)
    .find((candidate) => code.startsWith(candidate));
  return prefix === undefined ? 'holidays' : (FIELDS[prefix] ?? 'holidays');
}
