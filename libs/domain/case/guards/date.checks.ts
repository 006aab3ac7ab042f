/** Checks on dates and budgets that a person typed. */
import { isLocalDate, localDateOf } from '../../calendar/local-date.js';
import { refusal } from '../../refusal/refusal.js';
import type { LocalDate } from '../../calendar/calendar.types.js';
import type { CommandPayloads, DeadlineWish } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

/** Longest budget that a person may set: two years of working days. More is a typing error. */
const LARGEST_BUDGET_WORKING_DAYS = 500;

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
  refuses: ({ dueDate, budgetWorkingDays }, state, { now }) => {
    if (dueDate !== undefined) {
      if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
      const foundOn = state?.facts.foundOn ?? dueDate;
      if (dueDate < foundOn) return refusal('deadline_before_finding', ['dueDate'], { foundOn });
      if (dueDate <= localDateOf(now)) return refusal('deadline_in_the_past', ['dueDate']);
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

/** Additional days granted by a decision: 0 (none) to the largest budget. */
export const additionIsSound: PayloadCheck<{ readonly additionalWorkingDays: number }> = {
  code: 'budget_invalid',
  rule: '`additionalWorkingDays` is a whole number from 0 to 500.',
  refuses: ({ additionalWorkingDays: days }) =>
    days === 0 || isWholeBudget(days) ? null : refusal('budget_invalid', ['additionalWorkingDays']),
};

/** A dated task is due today or later. */
export const taskIsDatedAhead: PayloadCheck<{ readonly dueDate: LocalDate }> = {
  code: 'deadline_in_the_past',
  rule: '`dueDate` is today or later.',
  refuses: ({ dueDate }, _state, { now }) => {
    if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
    return dueDate < localDateOf(now) ? refusal('deadline_in_the_past', ['dueDate']) : null;
  },
};

export const importedDatesAreSound: PayloadCheck<CommandPayloads['importCase']> = {
  code: 'deadline_before_finding',
  rule: 'The old ledger names real dates: found ≤ due, found ≤ closed, nothing closed in the future.',
  refuses: ({ facts, dueDate, closedOn }, _state, { now }) => {
    if (!isLocalDate(facts.foundOn)) return refusal('date_invalid', ['foundOn']);
    if (!isLocalDate(dueDate)) return refusal('date_invalid', ['dueDate']);
    if (closedOn !== null && !isLocalDate(closedOn)) return refusal('date_invalid', ['closedOn']);
    if (facts.foundOn > localDateOf(now)) return refusal('finding_in_the_future', ['foundOn']);
    if (dueDate < facts.foundOn) return refusal('deadline_before_finding', ['dueDate']);
    return null;
  },
};
