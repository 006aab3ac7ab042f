/** A calendar paper as the office reads it, and what it would do to the calendar in force. */
import type { CalendarPaperAnswer, CalendarPreview } from '#libs/contracts/http';
import { calendarDifferences, localRestRemarks, type WorkingCalendar } from '#libs/domain';
import type { BatchActor, CalendarPaper, PaperContent } from '#libs/persistence';
import { yearAnswerOf } from './calendar-year.mapper.js';

const STATES_ZH = { draft: '待批准', inForce: '生效', replaced: '已被更正' } as const;

export function paperAnswerOf(paper: CalendarPaper): CalendarPaperAnswer {
  const { paperId, content, state, draftedBy, draftedAt, putInForceBy, putInForceAt } = paper;
  const bookkeeping = {
    paperId,
    state,
    stateZh: STATES_ZH[state],
    draftedBy: nameOf(draftedBy),
    draftedAt,
    putInForceBy: putInForceBy === null ? null : nameOf(putInForceBy),
    putInForceAt,
    calendarVersion: paper.calendarVersion,
  };
  if (content.kind === 'localRest') {
    const { kind, rest, replaces } = content;
    return { kind, ...rest, replaces, ...bookkeeping };
  }
  const { kind, notice } = content;
  const holidays = notice.holidays.map(({ workedDays, ...holiday }) => ({
    ...holiday,
    workedDays: [...workedDays],
  }));
  return { kind, year: notice.year, reference: notice.reference, holidays, ...bookkeeping };
}

function nameOf({ personId, name }: BatchActor) {
  return { personId, name };
}

export function previewOf(
  content: PaperContent,
  inForce: WorkingCalendar,
  becoming: WorkingCalendar,
): CalendarPreview {
  const remarks = content.kind === 'localRest' ? localRestRemarks(inForce, [content.rest]) : [];
  return {
    calendarVersion: becoming.version,
    year: yearAnswerOf(becoming, yearOf(content)),
    differences: calendarDifferences(inForce, becoming).map((day) => ({ ...day })),
    remarks: remarks.map((remark) => ({ ...remark })),
  };
}

function yearOf(content: PaperContent): number {
  return content.kind === 'notice' ? content.notice.year : Number(content.rest.from.slice(0, 4));
}

/** As people name it: the notice of a year, or what the county called its days off; with its number. */
export function titleOf(content: PaperContent): string {
  return content.kind === 'notice'
    ? `${content.notice.year}年放假通知（${content.notice.reference}）`
    : `${content.rest.name}（${content.rest.reference}）`;
}
