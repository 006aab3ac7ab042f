/** A year of the working calendar and a preview of a notice, for the terminal. */
import type { CalendarPreview, CalendarYearAnswer } from '#libs/contracts/http';
import { tableOf } from './table.js';

type NamedDays = CalendarYearAnswer['months'][number]['restDays'];

export function calendarYearText(answer: CalendarYearAnswer): string {
  const { year, reference, provisional, months, workingDays, localRests, calendarVersion } = answer;
  const head = provisional
    ? `${year}（暂定 provisional: no notice is out, ordinary weekends are assumed）`
    : `${year}  ${reference ?? ''}`;
  const rows = months.map((month) => [
    month.month,
    String(month.workingDays),
    daysText(month.restDays),
    daysText(month.makeUpDays),
  ]);
  const local = localRests.map(
    ({ name, from, until, reference: number }) => `${name} ${from}–${until}（${number}）`,
  );
  return [
    head,
    tableOf(['month', 'working days', '放假 off', '调休上班 made up for'], rows),
    `${workingDays} working days; calendar ${calendarVersion}`,
    ...local,
  ].join('\n');
}

export function previewText({ year, differences, remarks }: CalendarPreview): string {
  const rows = differences.map(({ date, works, name }) => [
    date,
    works ? '上班 worked' : '放假 off',
    name,
  ]);
  const changed =
    rows.length === 0
      ? 'No day differs from the calendar in force.'
      : `Days that differ from the calendar in force:\n${tableOf(['date', 'becomes', 'because of'], rows)}`;
  return [calendarYearText(year), '', changed, ...remarks.map(({ zh }) => zh)].join('\n');
}

/** 国庆节 01–07; a holiday that crosses into the next month stands in both. */
function daysText(days: NamedDays): string {
  const names = [...new Set(days.map(({ name }) => name))];
  return names
    .map((name) => {
      const own = days.filter((day) => day.name === name).map(({ date }) => date.slice(8));
      const [first = '', last = ''] = [own[0], own.at(-1)];
      const isRun = Number(last) - Number(first) === own.length - 1;
      return `${name} ${isRun && own.length > 1 ? `${first}–${last}` : own.join('、')}`;
    })
    .join('，');
}
