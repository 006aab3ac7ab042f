/**
 * A running case meets another calendar: a notice for a year that was provisional (暂定), next year's notice that changes
 * this December, a day off in the county. What moves is listed with its cause; where nothing moves, nothing is written
 * until a command computes with the new calendar.
 */
import type { Instant, LocalDate, WorkingCalendar } from '../../calendar/calendar.types.js';
import { calendarDifferences, referenceOf } from '../../calendar/calendar-year.js';
import { localDateOf } from '../../calendar/local-date.js';
import { isStopped } from '../../clock/clock.changes.js';
import { CLOCK_KINDS } from '../../clock/clock.types.js';
import { dueDateOf } from '../../clock/due.js';
import { SYSTEM_ACTOR } from '../../organisation/actor.js';
import type { Policy } from '../../policy/policy.types.js';
import type { DateMove, NewEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { caseMoments, type CaseMoment } from '../moments/case.moments.js';

interface PresentRules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

export type CalendarEffect = Pick<NewEvent<'calendarAdopted'>['data'], 'moves' | 'confirmed'>;

/** What another calendar does to the case. Moved due dates come first, then reminders in the order of their old dates. */
export function calendarEffect(
  state: CaseState,
  { policy, calendar }: PresentRules,
  other: WorkingCalendar,
): CalendarEffect {
  const dueDates = dueDatesUnder(state, calendar, other);
  return {
    moves: [
      ...dueDates.filter(({ from, to }) => from !== to),
      ...reminderMoves(caseMoments(state, { policy, calendar }), state, {
        policy,
        calendar: other,
      }),
    ],
    confirmed: dueDates
      .filter(({ from, to }) => from === to && isConfirmed(from, calendar, other))
      .map(({ clock }) => clock),
  };
}

/** False: the case need not hear of the other calendar before it computes again. */
export function isTouched({ moves, confirmed }: CalendarEffect): boolean {
  return moves.length > 0 || confirmed.length > 0;
}

/** By the calendar itself, not by a person: whoever put the notice in force is named with the calendar's version. */
export function calendarAdoption(
  state: CaseState,
  rules: PresentRules,
  other: WorkingCalendar,
  now: Instant,
): NewEvent<'calendarAdopted'> {
  return {
    type: 'calendarAdopted',
    at: now,
    by: SYSTEM_ACTOR,
    data: {
      fromVersion: rules.calendar.version,
      toVersion: other.version,
      references: newReferences(rules.calendar, other),
      ...calendarEffect(state, rules, other),
    },
  };
}

function isConfirmed(date: LocalDate, from: WorkingCalendar, to: WorkingCalendar): boolean {
  return date > from.coveredUntil && date <= to.coveredUntil;
}

/** What made the difference: papers that were not known, else (a corrected or withdrawn one) those of the days that change. */
function newReferences(from: WorkingCalendar, to: WorkingCalendar): readonly string[] {
  const known = new Set(referencesIn(from));
  const fresh = referencesIn(to).filter((reference) => !known.has(reference));
  if (fresh.length > 0) return fresh;
  const ofDays = calendarDifferences(from, to).map((day) => {
    const speaks = to.rest[day.date] ?? to.worked[day.date];
    return referenceOf(speaks === undefined ? from : to, day) ?? '';
  });
  return [...new Set(ofDays)].filter((reference) => reference !== '');
}

function referencesIn({ notices, localRests = [] }: WorkingCalendar): readonly string[] {
  return [...notices, ...localRests].map(({ reference }) => reference);
}

function dueDatesUnder(state: CaseState, calendar: WorkingCalendar, other: WorkingCalendar) {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = state.clocks[kind];
    if (clock === undefined || isStopped(clock)) return [];
    const from = dueDateOf(clock, calendar);
    const to = dueDateOf(clock, other);
    if (from === null || to === null) return [];
    return [{ what: 'dueDate' as const, clock: kind, key: null, from, to }];
  });
}

/** The breach goes with its due date and is not listed beside it. */
function reminderMoves(
  before: readonly CaseMoment[],
  state: CaseState,
  rules: PresentRules,
): readonly DateMove[] {
  const after = new Map(caseMoments(state, rules).map((moment) => [nameOf(moment), moment]));
  return before.flatMap((moment): DateMove[] => {
    const other = after.get(nameOf(moment));
    if (moment.kind === 'breach' || other === undefined || other.at === moment.at) return [];
    const [from, to] = [localDateOf(moment.at), localDateOf(other.at)];
    return [{ ...subjectOf(moment), from, to }];
  });
}

function nameOf(moment: CaseMoment): string {
  return moment.kind === 'breach' ? `breach.${moment.clock}` : JSON.stringify(subjectOf(moment));
}

function subjectOf(moment: Exclude<CaseMoment, { kind: 'breach' }>): Omit<DateMove, 'from' | 'to'> {
  switch (moment.kind) {
    case 'rung':
      return { what: 'rung', clock: moment.clock, key: moment.rung.key };
    case 'task':
      return { what: 'task', clock: null, key: `${moment.task.taskId}.${moment.reminder}` };
    case 'suspensionEnd':
      return { what: 'suspensionEnd', clock: null, key: null };
  }
}
