/**
 * The rectification clock when another handler takes over (改派) and when a closed case is taken up again (重启), as the
 * event says. Which rule held is in the event: the policy of that day need not be known.
 */
import {
  lengthenRemainder,
  rearmClock,
  reopenClock,
  restartClock,
} from '../../clock/clock.changes.js';
import type { Clock } from '../../clock/clock.types.js';
import type { NewEvent } from '../case.events.js';

/** Also the form in which a decision computes the dates that it names. */
export function handedOver(clock: Clock, { at, data }: NewEvent<'reassigned'>): Clock {
  const { rectification, reason } = data;
  switch (rectification?.rule) {
    case 'restart':
      return restartClock(clock, rectification.budgetWorkingDays, {
        at,
        cause: 'reassigned',
        previousStart: clock.startedAt,
        previousDueDate: rectification.oldDueDate,
      });
    case 'remainder':
      return lengthenRemainder(clock, at, rectification.addedWorkingDays, reason);
    case undefined:
      return rearmClock(clock);
  }
}

/** Days that are granted on top are not added here. */
export function takenUpAgain(clock: Clock, { at, data }: NewEvent<'reopened'>): Clock {
  const { rectificationBudgetWorkingDays: budget, reason } = data;
  if (budget === undefined) return reopenClock(clock, at, reason);
  const { startedAt: previousStart } = clock;
  return restartClock(clock, budget, {
    at,
    cause: 'reopened',
    previousStart,
    previousDueDate: null,
  });
}
