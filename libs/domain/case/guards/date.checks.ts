/** Checks on dates and budgets that a person typed. */
import { isLocalDate, localDateOf } from '../../calendar/local-date.js';
import { budgetUntil, totalWorkingDays } from '../../clock/counted-day.js';
import { extendClock, isStopped, reopenClock } from '../../clock/clock.changes.js';
import { dueDateOf } from '../../clock/due.js';
import { refusal, type Refusal } from '../../refusal/refusal.js';
import type { LocalDate, WorkingCalendar } from '../../calendar/calendar.types.js';
import type { CaseState } from '../case.state.js';
import type { CommandPayloads, DeadlineWish } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

/** Longest budget that a person may set: two years of working days. More is a typing error. */
const LARGEST_BUDGET_WORKING_DAYS = 500;

/** Budget and all that was ever added to it: eight years. A clock that no calendar reaches would stop the case's workflow. */
const LARGEST_TOTAL_WORKING_DAYS = 2_000;

export const findingIsPast: PayloadCheck<CommandPayloads['register']> = {
  code: 'finding_in_the_future',
  rule: 'The finding is dated today or earlier.',
  refuses: ({ facts }, _state, { now }) => {
    if (!isLocalDate(facts.foundOn)) return refusal('date_invalid', ['foundOn']);
    return facts.foundOn > localDateOf(now) ? refusal('finding_in_the_future', ['foundOn']) : null;
  },
};

/** A deadline lies after the finding and after today; a budget is a positive whole number. */
export const deadlineIsSound: PayloadCheck<DeadlineWish> = {
  code: 'deadline_before_finding',
  rule: 'A wished deadline lies after the finding and after today; a wished budget is 1 to 500 working days.',
  refuses: ({ dueDate, budgetWorkingDays }, state, { now, calendar }) => {
    if (dueDate !== undefined) {
      if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
      const foundOn = state?.facts.foundOn ?? dueDate;
      if (dueDate < foundOn) return refusal('deadline_before_finding', ['dueDate'], { foundOn });
      if (dueDate <= localDateOf(now)) return refusal('deadline_in_the_past', ['dueDate']);
      if (isTooFar(localDateOf(now), dueDate, calendar)) {
        return refusal('budget_invalid', ['dueDate']);
      }
    }
    const wrongBudget = budgetWorkingDays !== undefined && !isWholeBudget(budgetWorkingDays);
    return wrongBudget ? refusal('budget_invalid', ['budgetWorkingDays']) : null;
  },
};

function isWholeBudget(workingDays: number): boolean {
  return (
    Number.isInteger(workingDays) && workingDays >= 1 && workingDays <= LARGEST_BUDGET_WORKING_DAYS
  );
}

/** The year is compared first: a walk to the year 9999 would be a long one. */
function isTooFar(
  from: LocalDate,
  until: LocalDate,
  calendar: WorkingCalendar,
  largest = LARGEST_BUDGET_WORKING_DAYS,
): boolean {
  if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > 10) return true;
  return budgetUntil(calendar, from, until) > largest;
}

interface Addition {
  readonly additionalWorkingDays: number;
}

/** Additional days granted by a decision: 0 (none) to the largest budget. */
export const additionIsSound: PayloadCheck<Addition> = {
  code: 'budget_invalid',
  rule: '`additionalWorkingDays` is a whole number from 0 to 500.',
  refuses: ({ additionalWorkingDays: days }, state) => {
    const total = days + totalSoFar(state);
    return days === 0 || (isWholeBudget(days) && total <= LARGEST_TOTAL_WORKING_DAYS)
      ? null
      : refusal('budget_invalid', ['additionalWorkingDays']);
  },
};

function totalSoFar(state: CaseState | null): number {
  const clock = state?.clocks.rectification;
  return clock === undefined ? 0 : totalWorkingDays(clock);
}

/** Days granted to a clock that has stopped would stand in the history and change nothing. */
export const additionHasItsClock: PayloadCheck<Addition> = {
  code: 'budget_invalid',
  rule: '`additionalWorkingDays` is 0 once the rectification is verified.',
  refuses: ({ additionalWorkingDays: days }, state) => {
    const clock = state?.clocks.rectification;
    const runsOn = clock !== undefined && !isStopped(clock);
    return days === 0 || runsOn ? null : refusal('budget_invalid', ['additionalWorkingDays']);
  },
};

/** A case that is taken up again, or that the group sends on, gets a deadline ahead: behind one nothing would remind. */
export const additionLeavesTime: PayloadCheck<Addition> = {
  code: 'deadline_in_the_past',
  rule: 'With `additionalWorkingDays` the rectification is due after today, unless its clock is held.',
  refuses: ({ additionalWorkingDays: days }, state, { now, calendar, policy }) => {
    const clock = state?.clocks.rectification;
    if (clock === undefined || (isStopped(clock) && state?.state !== 'closed')) return null;
    // A budget that begins again today ends after today.
    if (state?.state === 'closed' && policy.reopening?.rule === 'restart') return null;
    const running = reopenClock(clock, now, '');
    const lengthened = days === 0 ? running : extendClock(running, now, days, '');
    const dueDate = dueDateOf(lengthened, calendar);
    return dueDate === null || dueDate > localDateOf(now)
      ? null
      : refusal('deadline_in_the_past', ['additionalWorkingDays'], { dueDate });
  },
};

/** A dated task is due today or later. */
export const taskIsDatedAhead: PayloadCheck<{ readonly dueDate: LocalDate }> = {
  code: 'deadline_in_the_past',
  rule: '`dueDate` is today or later, and no more than 500 working days away.',
  refuses: ({ dueDate }, _state, { now, calendar }) => {
    if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
    const today = localDateOf(now);
    if (dueDate < today) return refusal('deadline_in_the_past', ['dueDate']);
    return isTooFar(today, dueDate, calendar) ? refusal('budget_invalid', ['dueDate']) : null;
  },
};

export const importedDatesAreSound: PayloadCheck<CommandPayloads['importCase']> = {
  code: 'deadline_before_finding',
  rule: 'The old ledger names real dates: found ≤ due, found ≤ closed ≤ today, closed where the case is closed.',
  refuses: (payload, _state, { now, calendar }) => {
    const { facts, dueDate } = payload;
    const { foundOn } = facts;
    if (!isLocalDate(foundOn)) return refusal('date_invalid', ['foundOn']);
    if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
    if (foundOn > localDateOf(now)) return refusal('finding_in_the_future', ['foundOn']);
    if (dueDate < foundOn) return refusal('deadline_before_finding', ['dueDate'], { foundOn });
    if (isTooFar(foundOn, dueDate, calendar, LARGEST_TOTAL_WORKING_DAYS)) {
      return refusal('budget_invalid', ['dueDate']);
    }
    return closingDateFault(payload, localDateOf(now));
  },
};

function closingDateFault(payload: CommandPayloads['importCase'], today: LocalDate) {
  const { closedOn, state, facts } = payload;
  const fault: Refusal = refusal('date_invalid', ['closedOn']);
  if (closedOn === null) return state === 'closed' ? fault : null;
  const isReal = isLocalDate(closedOn) && facts.foundOn <= closedOn && closedOn <= today;
  return isReal && state === 'closed' ? null : fault;
}
