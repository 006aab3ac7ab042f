/**
 * "Why this date?", answered step by step for any clock (design invariant 4): start, budget, extensions, every holiday
 * and make-up day passed, weekends, suspensions, and whether the last published notice reaches that far. A deadline
 * that nobody can recompute is one that everybody disputes.
 */
import type { LocalDate, WorkingCalendar } from '../calendar/calendar.types.js';
import { addDays, compareDates, localDateOf } from '../calendar/local-date.js';
import type {
  Clock,
  ClockExtension,
  Deadline,
  DerivationStep,
  DerivationStepKind,
} from './clock.types.js';
import { countedDays, suspendedSpans, totalWorkingDays } from './counted-day.js';
import type { Wording } from './derivation.text.js';
import * as wording from './derivation.text.js';
import { dueAtOf, dueDateOf } from './due.js';
import { passedDays } from './passed-days.js';

/** The steps from anchor to result; between them in order of time. */
export function deriveDeadline(clock: Clock, calendar: WorkingCalendar): Deadline {
  const dueDate = dueDateOf(clock, calendar);
  const start = localDateOf(clock.startedAt);
  const reached = dueDate ?? lastDayBeforeStandstill(clock, start);
  return {
    dueDate,
    dueAt: dueAtOf(clock, calendar),
    totalWorkingDays: totalWorkingDays(clock),
    provisional: reached > calendar.coveredUntil,
    calendarVersion: calendar.version,
    steps: [
      step('anchor', start, start, 0, wording.anchorText(start)),
      ...restartSteps(clock),
      ...budgetSteps(clock, start),
      ...passedSteps(clock, calendar, start, reached),
      ...coverageSteps(calendar, start, reached),
      resultStep(clock, calendar, dueDate, reached),
    ],
  };
}

function lastDayBeforeStandstill(clock: Clock, start: LocalDate): LocalDate {
  const open = suspendedSpans(clock).find(({ to }) => to === null);
  return open === undefined || open.from <= start ? start : addDays(open.from, -1);
}

function restartSteps({ restarts = [] }: Clock): DerivationStep[] {
  return restarts.map((restart) => {
    const date = localDateOf(restart.at);
    return step('restart', date, date, 0, wording.restartText(date, restart));
  });
}

function budgetSteps(clock: Clock, start: LocalDate): DerivationStep[] {
  const budget = clock.budgetWorkingDays;
  return [
    step('budget', start, start, budget, wording.budgetText(budget)),
    ...(clock.policyMoves ?? []).map((move) => {
      const date = localDateOf(move.at);
      return step('policyMove', date, date, 0, wording.policyMoveText(date, move));
    }),
    ...(clock.calendarMoves ?? []).map((move) => {
      const date = localDateOf(move.at);
      return step('calendarMove', date, date, 0, wording.calendarMoveText(date, move));
    }),
    ...clock.extensions.map(extensionStep),
  ];
}

function extensionStep({ workingDays, approvedAt, reason, cause }: ClockExtension): DerivationStep {
  const date = localDateOf(approvedAt);
  return cause === 'reassigned'
    ? step('remainder', date, date, workingDays, wording.remainderText(date, workingDays, reason))
    : step('extension', date, date, workingDays, wording.extensionText(date, workingDays, reason));
}

function passedSteps(
  clock: Clock,
  calendar: WorkingCalendar,
  start: LocalDate,
  reached: LocalDate,
): DerivationStep[] {
  const spans = suspendedSpans(clock);
  const { holidays, makeUps, weekends, suspended } = passedDays(calendar, spans, start, reached);
  const steps = [
    ...holidays.map(({ name, from, until, days }) =>
      step(
        'holidaySkipped',
        from,
        until,
        days,
        wording.holidayText(calendar, name, from, until, days),
      ),
    ),
    ...makeUps.map(({ name, date }) =>
      step('makeUpWorked', date, date, 0, wording.makeUpText(calendar, name, date)),
    ),
    ...suspended.flatMap((run, index) => {
      const reason = clock.suspensions[index]?.reason ?? '';
      const open = spans[index]?.to === null ? spans[index] : undefined;
      if (open !== undefined) {
        return [
          step('suspended', open.from, open.from, 0, wording.openSuspensionText(open.from, reason)),
        ];
      }
      if (run === null) return [];
      const { from, until, days } = run;
      return [
        step('suspended', from, until, days, wording.suspensionText(from, until, days, reason)),
      ];
    }),
  ].toSorted((a, b) => compareDates(a.from, b.from));
  if (weekends === null) return steps;
  const { from, until, days } = weekends;
  return [
    ...steps,
    step('weekendSkipped', from, until, days, wording.weekendText(from, until, days)),
  ];
}

function coverageSteps(
  { coveredFrom, coveredUntil }: WorkingCalendar,
  start: LocalDate,
  reached: LocalDate,
): DerivationStep[] {
  const firstPassed = addDays(start, 1);
  const steps: DerivationStep[] = [];
  if (firstPassed < coveredFrom) {
    const until = addDays(coveredFrom, -1);
    steps.push(step('provisional', firstPassed, until, 0, wording.beforeCoverageText(coveredFrom)));
  }
  if (reached > coveredUntil) {
    const from = addDays(coveredUntil, 1);
    steps.push(step('provisional', from, reached, 0, wording.afterCoverageText(coveredUntil)));
  }
  return steps;
}

function resultStep(
  clock: Clock,
  calendar: WorkingCalendar,
  dueDate: LocalDate | null,
  reached: LocalDate,
): DerivationStep {
  if (dueDate !== null) {
    return step('result', dueDate, dueDate, 0, wording.resultText(dueDate, calendar.hours.closes));
  }
  const total = totalWorkingDays(clock);
  const remaining = total - countedDays(clock, calendar, total).length;
  return step('result', reached, reached, 0, wording.pendingText(remaining));
}

function step(
  kind: DerivationStepKind,
  from: LocalDate,
  until: LocalDate,
  days: number,
  { zh, en }: Wording,
): DerivationStep {
  return { kind, from, until, days, zh, en };
}
