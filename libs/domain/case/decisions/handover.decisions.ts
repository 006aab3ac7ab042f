/**
 * What a handover does to the deadline under the case's policy: keep, restart or remainder at a reassignment, go on or
 * restart at a reopening. Without the rule, a handler who takes over on the last day is late before the first.
 */
import { localDateOf } from '../../calendar/local-date.js';
import { lengthenRemainder, startClock } from '../../clock/clock.changes.js';
import { remainingWorkingDays } from '../../clock/counted-day.js';
import { dueDateOf } from '../../clock/due.js';
import type { Clock } from '../../clock/clock.types.js';
import { wholeBudgetOf } from '../adoption/policy-adoption.js';
import type { DeadlineAfterHandover } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import type { DecisionContext } from '../lifecycle/lifecycle.types.js';

type Rules = Pick<DecisionContext, 'now' | 'policy' | 'calendar'>;

/** undefined where the deadline stands. */
export function deadlineAfterReassignment(
  state: CaseState,
  reason: string,
  context: Rules,
): DeadlineAfterHandover | undefined {
  const clock = state.clocks.rectification;
  const rule = context.policy.reassignment;
  if (clock === undefined || rule === undefined) return undefined;
  switch (rule.rule) {
    case 'keep':
      return undefined;
    case 'restart':
      return restarted(clock, state, context);
    case 'remainder':
      return lengthened(clock, rule.leastWorkingDays ?? 1, reason, context);
  }
}

/** undefined where the clock goes on where it stopped. */
export function budgetAfterReopening(
  state: CaseState,
  { policy }: Pick<Rules, 'policy'>,
): number | undefined {
  const clock = state.clocks.rectification;
  const restarts = policy.reopening?.rule === 'restart';
  return clock === undefined || !restarts ? undefined : wholeBudgetOf(clock, state, policy);
}

function restarted(
  clock: Clock,
  state: CaseState,
  { now, calendar, policy }: Rules,
): DeadlineAfterHandover {
  const budgetWorkingDays = wholeBudgetOf(clock, state, policy);
  const oldDueDate = dueDateOf(clock, calendar);
  const newDueDate = dueDateOf(startClock(clock.kind, now, budgetWorkingDays), calendar) ?? '';
  return { rule: 'restart', budgetWorkingDays, oldDueDate, newDueDate };
}

/** Today does not count for whoever takes over today. */
function lengthened(
  clock: Clock,
  leastWorkingDays: number,
  reason: string,
  { now, calendar }: Rules,
): DeadlineAfterHandover | undefined {
  const left = remainingWorkingDays(clock, calendar, localDateOf(now));
  const addedWorkingDays = leastWorkingDays - left;
  if (addedWorkingDays <= 0) return undefined;
  const oldDueDate = dueDateOf(clock, calendar);
  const longer = lengthenRemainder(clock, now, addedWorkingDays, reason);
  return {
    rule: 'remainder',
    addedWorkingDays,
    oldDueDate,
    newDueDate: dueDateOf(longer, calendar) ?? '',
  };
}
