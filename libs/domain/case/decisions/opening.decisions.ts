/** How a case opens: by registration, or taken over from an old ledger with its clocks where they stand. */
import { instantAt } from '../../calendar/local-date.js';
import { backdatedClock, startClock, stopClock } from '../../clock/clock.changes.js';
import { budgetUntil } from '../../clock/counted-day.js';
import type { Clock } from '../../clock/clock.types.js';
import type { ImportPayload } from '../case.commands.js';
import { budgetOf } from '../../policy/policy.reading.js';
import { circleOfRegistration } from './circle.decisions.js';
import type { CommandContext, LifecycleRow } from '../lifecycle/lifecycle.types.js';

export const decideRegister: LifecycleRow<'register'>['decide'] = (_state, payload, context) => {
  const circle = circleOfRegistration(payload, context.actor);
  const data = opening(payload.facts, context);
  return [{ type: 'registered', data: circle === undefined ? data : { ...data, circle } }];
};

export const decideImportCase: LifecycleRow<'importCase'>['decide'] = (
  _state,
  payload,
  context,
) => [
  {
    type: 'imported',
    data: {
      ...opening(payload.facts, context),
      assignment: payload.assignment,
      state: payload.state,
      clocks: importedClocks(payload, context),
      dueDate: payload.dueDate,
      progress: payload.progress,
      closedAt: closedAt(payload, context),
    },
  },
];

function opening(facts: ImportPayload['facts'], { policy, calendar }: CommandContext) {
  return {
    ledgerNumber: '',
    facts,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    repeats: [],
  };
}

function closedAt({ closedOn }: ImportPayload, { calendar }: CommandContext): string | null {
  return closedOn === null ? null : instantAt(closedOn, calendar.hours.closes);
}

/**
 * The rectification clock counts from the finding, as the old ledger did; rungs of the past stay silent. An open case
 * that nobody signed for gets a receipt clock from today, one under way a progress clock.
 */
function importedClocks(payload: ImportPayload, context: CommandContext): readonly Clock[] {
  const { calendar, policy, now } = context;
  const { facts, dueDate, assignment } = payload;
  const end = closedAt(payload, context);
  const past = {
    kind: 'rectification' as const,
    startedAt: instantAt(facts.foundOn, calendar.hours.opens),
    budgetWorkingDays: Math.max(1, budgetUntil(calendar, facts.foundOn, dueDate)),
    importedAt: end ?? now,
  };
  const rectification = backdatedClock(past, calendar);
  if (end !== null) return [stopClock(rectification, end, 'met')];
  if (payload.state === 'assigned') {
    return [rectification, startClock('receipt', now, budgetOf(policy, facts, 'receipt'))];
  }
  const rhythm = policy.progressBudgetWorkingDays[assignment.progressRhythm];
  return [rectification, startClock('progress', now, rhythm)];
}
