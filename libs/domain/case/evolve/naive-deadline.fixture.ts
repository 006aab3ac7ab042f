/**
 * The deadline once more, as an auditor computes it from the history alone: cross the days off the wall calendar from
 * the assignment on, leaving out the days on which the case was suspended, submitted or closed.
 */
import type { CalendarNotice } from '../../calendar/calendar.types.js';
import { PUBLISHED_NOTICES } from '../../calendar/china-calendar.js';
import { localDateOf } from '../../calendar/local-date.js';
import type { StoredEvent } from '../case.events.js';

interface Paper {
  readonly start: string;
  readonly days: number;
  /** Days left out: from … up to and excluding … */
  readonly gaps: readonly (readonly [string, string])[];
  readonly gapSince: string | null;
}

/** null while the days are not counted, and before the case was assigned. */
export function naiveDueDate(
  history: readonly StoredEvent[],
  notices: readonly CalendarNotice[] = PUBLISHED_NOTICES,
): string | null {
  const paper = history.reduce<Paper | null>(noted, null);
  return paper?.gapSince === null ? crossedOff(paper, notices) : null;
}

function noted(paper: Paper | null, event: StoredEvent): Paper | null {
  const today = localDateOf(event.at);
  if (event.type === 'assigned') {
    const days = event.data.rectificationBudgetWorkingDays;
    return { start: today, days, gaps: [], gapSince: null };
  }
  if (event.type === 'imported') {
    const clock = event.data.clocks.find(({ kind }) => kind === 'rectification');
    const days = clock?.budgetWorkingDays ?? 0;
    return { start: event.data.facts.foundOn, days, gaps: [], gapSince: null };
  }
  if (paper === null) return null;
  switch (event.type) {
    case 'suspended':
    case 'submitted':
      return { ...paper, gapSince: today };
    case 'resumed':
    case 'returned':
      return resumed(paper, today, 0);
    case 'reopened': {
      const { additionalWorkingDays, rectificationBudgetWorkingDays: anew } = event.data;
      return anew === undefined
        ? resumed(paper, today, additionalWorkingDays)
        : { start: today, days: anew + additionalWorkingDays, gaps: [], gapSince: null };
    }
    case 'reassigned': {
      const { rectification } = event.data;
      if (rectification === undefined) return paper;
      return rectification.rule === 'restart'
        ? { start: today, days: rectification.budgetWorkingDays, gaps: [], gapSince: null }
        : { ...paper, days: paper.days + rectification.addedWorkingDays };
    }
    case 'extensionApproved':
      return { ...paper, days: paper.days + event.data.workingDays };
    case 'agendaItemDecided':
      return { ...paper, days: paper.days + event.data.additionalWorkingDays };
    case 'policyAdopted': {
      const moved = event.data.clocks.find(({ clock }) => clock === 'rectification');
      if (moved === undefined) return paper;
      const { oldBudgetWorkingDays, newBudgetWorkingDays } = moved;
      return { ...paper, days: paper.days - oldBudgetWorkingDays + newBudgetWorkingDays };
    }
    default:
      return paper;
  }
}

function resumed(paper: Paper, today: string, added: number): Paper {
  const since = paper.gapSince ?? today;
  return {
    ...paper,
    days: paper.days + added,
    gaps: [...paper.gaps, [since, today]],
    gapSince: null,
  };
}

/** The day on which the last of `days` working days is crossed off; days inside a gap are left out. */
export function crossedOff(
  { start, days, gaps }: Pick<Paper, 'start' | 'days' | 'gaps'>,
  notices: readonly CalendarNotice[] = PUBLISHED_NOTICES,
): string {
  const holidays = notices.flatMap((notice) => notice.holidays);
  let left = days;
  let noon = Date.parse(`${start}T12:00:00Z`);
  for (;;) {
    noon += 24 * 60 * 60 * 1000;
    const date = new Date(noon).toISOString().slice(0, 10);
    const leftOut = gaps.some(([from, to]) => from <= date && date < to);
    const rests = holidays.some(({ restFrom, restUntil }) => restFrom <= date && date <= restUntil);
    const madeUp = holidays.some(({ workedDays }) => workedDays.includes(date));
    const weekend = [0, 6].includes(new Date(noon).getUTCDay());
    if (!leftOut && (madeUp || (!rests && !weekend))) left -= 1;
    if (left === 0) return date;
  }
}
