/**
 * An act of a person as it would have been recorded under the draft: the same act at the same time, with the budgets that
 * the draft gives. Everything else of it stays, approved extensions and days granted by the leading group included.
 */
import type { WorkingCalendar } from '../calendar/calendar.types.js';
import { backdatedClock, startClock } from '../clock/clock.changes.js';
import type { Clock } from '../clock/clock.types.js';
import { dueDateOf } from '../clock/due.js';
import {
  budgetAfterReopening,
  deadlineAfterReassignment,
} from '../case/decisions/handover.decisions.js';
import type { EventData, StoredEvent } from '../case/case.events.js';
import type { CaseState } from '../case/case.state.js';
import { budgetUnderDraft, consolidationDays, type PolicyChange } from './own-budgets.js';

export interface DraftContext extends PolicyChange {
  /** The calendar that holds in the replay at that moment. */
  readonly calendar: WorkingCalendar;
  /** null before the opening event. */
  readonly state: CaseState | null;
}

/** None, one or two events: a watch period begins or falls away with the draft. */
export function underDraft(event: StoredEvent, context: DraftContext): readonly StoredEvent[] {
  if (event.type === 'imported') return [importedUnder(event, context)];
  if (event.type === 'registered') {
    return [{ ...event, data: { ...event.data, ...versionsOf(context) } }];
  }
  const { state } = context;
  if (state === null) return [event];
  const { facts } = state;
  switch (event.type) {
    case 'assigned':
      return [assignedUnder(event, context, state)];
    case 'received':
    case 'progressReported':
    case 'returned':
      return [withProgressBudget(event, context, state)];
    case 'reopened':
      return [reopenedUnder(event, context, state)];
    case 'reassigned':
      return [reassignedUnder(event, context, state)];
    case 'submitted': {
      const given = event.data.verificationBudgetWorkingDays;
      const verificationBudgetWorkingDays = budgetUnderDraft(context, state, 'verification', given);
      return [{ ...event, data: { ...event.data, verificationBudgetWorkingDays } }];
    }
    case 'verified':
      return consolidationDays(context.own, facts) > 0
        ? [event]
        : [event, ...consolidationBy(event, consolidationDays(context.draft, facts))];
    case 'consolidationStarted': {
      const given = event.data.consolidationBudgetWorkingDays;
      return consolidationBy(event, budgetUnderDraft(context, state, 'consolidation', given));
    }
    default:
      return [event];
  }
}

/** What the handover does to the deadline is the draft's rule too. */
function reassignedUnder(
  event: StoredEvent<'reassigned'>,
  context: DraftContext,
  state: CaseState,
): StoredEvent {
  const data = withoutDeadline(event.data);
  const { draft: policy, calendar } = context;
  const rules = { policy, calendar, now: event.at };
  const rectification = deadlineAfterReassignment(state, data.reason, rules);
  const given = data.receiptBudgetWorkingDays;
  const receiptBudgetWorkingDays = budgetUnderDraft(context, state, 'receipt', given);
  const under = { ...data, receiptBudgetWorkingDays };
  return { ...event, data: rectification === undefined ? under : { ...under, rectification } };
}

function reopenedUnder(
  event: StoredEvent<'reopened'>,
  context: DraftContext,
  state: CaseState,
): StoredEvent {
  const data = withoutBudget(event.data);
  const given = data.progressBudgetWorkingDays;
  const progressBudgetWorkingDays = budgetUnderDraft(context, state, 'progress', given);
  const under = { ...data, progressBudgetWorkingDays };
  const rectificationBudgetWorkingDays = budgetAfterReopening(state, { policy: context.draft });
  return {
    ...event,
    data:
      rectificationBudgetWorkingDays === undefined
        ? under
        : { ...under, rectificationBudgetWorkingDays },
  };
}

function withoutDeadline({ rectification: _, ...data }: EventData['reassigned']) {
  return data;
}

function withoutBudget({ rectificationBudgetWorkingDays: _, ...data }: EventData['reopened']) {
  return data;
}

function withProgressBudget(
  event: StoredEvent<'received' | 'progressReported' | 'returned'>,
  change: PolicyChange,
  state: CaseState,
): StoredEvent {
  const given = event.data.progressBudgetWorkingDays;
  const progressBudgetWorkingDays = budgetUnderDraft(change, state, 'progress', given);
  // Each of the three keeps its own data; the compiler does not follow a spread over a union.
  return { ...event, data: { ...event.data, progressBudgetWorkingDays } } as StoredEvent;
}

function assignedUnder(
  event: StoredEvent<'assigned'>,
  context: DraftContext,
  state: CaseState,
): StoredEvent {
  const { receiptBudgetWorkingDays: receipt, rectificationBudgetWorkingDays: given } = event.data;
  const budget = budgetUnderDraft(context, state, 'rectification', given);
  const clock = startClock('rectification', event.at, budget);
  return {
    ...event,
    data: {
      ...event.data,
      receiptBudgetWorkingDays: budgetUnderDraft(context, state, 'receipt', receipt),
      rectificationBudgetWorkingDays: budget,
      dueDate: dueDateOf(clock, context.calendar) ?? event.data.dueDate,
    },
  };
}

function consolidationBy(event: StoredEvent, days: number): readonly StoredEvent[] {
  if (days === 0) return [];
  const data = { consolidationBudgetWorkingDays: days };
  return [{ ...event, type: 'consolidationStarted', data }];
}

/** The old ledger's budget is the case's own; what the import added for the days after it came from the policy. */
function importedUnder(event: StoredEvent<'imported'>, context: DraftContext): StoredEvent {
  const clocks = event.data.clocks.map((clock) => clockUnder(clock, event.data, context));
  return { ...event, data: { ...event.data, ...versionsOf(context), clocks } };
}

/** The case opens under the draft. */
function versionsOf({ draft, calendar }: DraftContext) {
  return { policyVersion: draft.version, calendarVersion: calendar.version };
}

function clockUnder(
  clock: Clock,
  opened: StoredEvent<'imported'>['data'],
  context: DraftContext,
): Clock {
  const { kind, budgetWorkingDays: given } = clock;
  if (kind === 'rectification') return backdatedAnew(clock, context.calendar);
  return { ...clock, budgetWorkingDays: budgetUnderDraft(context, opened, kind, given) };
}

/** Whether it was missed before the import depends on the calendar that the days are counted with. */
function backdatedAnew(clock: Clock, calendar: WorkingCalendar): Clock {
  const { kind, startedAt, budgetWorkingDays, armedFrom: importedAt } = clock;
  const { breachedAt } = backdatedClock(
    { kind, startedAt, budgetWorkingDays, importedAt },
    calendar,
  );
  return { ...clock, breachedAt };
}
