/**
 * What time itself will do to a case next: rungs and breaches of its clocks, a suspension that outlives its planned end,
 * dated tasks. The workflow sleeps until the first of them and has nothing else to watch.
 */
import type {
  Instant,
  LocalDate,
  LocalTime,
  WorkingCalendar,
} from '../../calendar/calendar.types.js';
import { compareInstants, instantAt } from '../../calendar/local-date.js';
import { addWorkingDays, workingDayFrom } from '../../calendar/working-day.js';
import { rungMoments, type ClockMoment } from '../../ladder/moments.js';
import { ladderOf } from '../../policy/policy.reading.js';
import type { Policy } from '../../policy/policy.types.js';
import { ENDED_STATES, type CaseState, type CaseTask, type TaskReminder } from '../case.state.js';

export interface SuspensionMoment {
  readonly kind: 'suspensionEnd';
  readonly at: Instant;
  readonly suspendedFrom: Instant;
  readonly plannedEnd: LocalDate;
}

export interface TaskMoment {
  readonly kind: 'task';
  readonly at: Instant;
  readonly task: CaseTask;
  readonly reminder: TaskReminder;
}

export type CaseMoment = ClockMoment | SuspensionMoment | TaskMoment;

interface Rules {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** Reminders outside ladders go out on working mornings, like the rungs. */
const REMINDER_TIME: LocalTime = '09:00';

/** All that is still to come, in order of time; what lies in the past was missed and is due at once. */
export function caseMoments(state: CaseState, rules: Rules): readonly CaseMoment[] {
  if (ENDED_STATES.includes(state.state)) return [];
  return [
    ...clockMoments(state, rules),
    ...suspensionMoments(state, rules),
    ...state.tasks.flatMap((task) => taskMoments(task, rules)),
  ].toSorted((left, right) => compareInstants(left.at, right.at));
}

function clockMoments(state: CaseState, { policy, calendar }: Rules): readonly CaseMoment[] {
  return Object.values(state.clocks).flatMap((clock) =>
    rungMoments(clock, ladderOf(policy, state.facts, clock.kind), calendar),
  );
}

function suspensionMoments({ suspension }: CaseState, { calendar }: Rules): readonly CaseMoment[] {
  if (suspension === null || suspension.overrunNoticed) return [];
  const { plannedEnd, from: suspendedFrom } = suspension;
  const at = instantAt(workingDayFrom(calendar, plannedEnd), REMINDER_TIME);
  return [{ kind: 'suspensionEnd', at, suspendedFrom, plannedEnd }];
}

function taskMoments(task: CaseTask, { calendar }: Rules): readonly CaseMoment[] {
  if (task.closedAt !== null) return [];
  const dueDay = workingDayFrom(calendar, task.dueDate);
  const days: readonly (readonly [TaskReminder, LocalDate])[] = [
    ['due', dueDay],
    ['overdue', addWorkingDays(calendar, dueDay, 1)],
  ];
  return days
    .filter(([reminder]) => !task.remindersSent.includes(reminder))
    .map(([reminder, day]) => instantAtReminder(task, reminder, day))
    .filter(({ at }) => compareInstants(at, task.addedAt) > 0);
}

function instantAtReminder(task: CaseTask, reminder: TaskReminder, day: LocalDate): TaskMoment {
  return { kind: 'task', at: instantAt(day, REMINDER_TIME), task, reminder };
}

/**
 * The command id under which a moment is recorded. It is unique per (case, clock, generation, rung), so the record's
 * unique key keeps a rung from firing twice, whatever is killed in between (design invariant 2).
 */
export function momentId(moment: CaseMoment): string {
  switch (moment.kind) {
    case 'rung':
      return `time:${moment.clock}:${moment.generation}:${moment.rung.key}`;
    case 'breach':
      return `time:${moment.clock}:${moment.generation}:breach`;
    case 'suspensionEnd':
      return `time:suspension:${moment.suspendedFrom}`;
    case 'task':
      return `time:task:${moment.task.taskId}:${moment.reminder}`;
  }
}
