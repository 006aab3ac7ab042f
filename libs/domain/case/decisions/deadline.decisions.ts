/** Acts that set or move a deadline: assignment, extension, suspension, the leading group's decision. */
import { localDateOf } from '../../calendar/local-date.js';
import { extendClock, startClock } from '../../clock/clock.changes.js';
import { budgetUntil } from '../../clock/counted-day.js';
import { dueDateOf } from '../../clock/due.js';
import type { LocalDate } from '../../calendar/calendar.types.js';
import type { Clock } from '../../clock/clock.types.js';
import type { Assignment, CaseState } from '../case.state.js';
import type { CommandPayloads, DeadlineWish } from '../case.commands.js';
import type {
  CommandContext,
  DecisionContext,
  LifecycleRow,
} from '../lifecycle/lifecycle.types.js';
import { budgetOf } from '../../policy/policy.reading.js';
import { mustExist } from '../lifecycle/must-exist.js';
import { joiningBy } from './circle.decisions.js';

export const decideAssign: LifecycleRow<'assign'>['decide'] = (state, payload, context) => {
  const present = mustExist(state);
  const { facts } = present;
  const { dueDate, budgetWorkingDays } = payload;
  const joinedCircle = joiningBy(payload, present);
  const { policy } = context;
  const wished = wishedBudget({ dueDate, budgetWorkingDays }, context);
  const budget = wished ?? budgetOf(policy, facts, 'rectification');
  const clock = startClock('rectification', context.now, budget);
  return [
    {
      type: 'assigned',
      data: {
        assignment: assignmentIn(payload),
        receiptBudgetWorkingDays: budgetOf(policy, facts, 'receipt'),
        rectificationBudgetWorkingDays: budget,
        dueDate: namedDueDate(clock, context),
        ...(joinedCircle.length > 0 && { joinedCircle }),
      },
    },
  ];
};

/** Without what is not part of it: wishes for the deadline, and the posts of the people named. */
function assignmentIn({
  dueDate: _dueDate,
  budgetWorkingDays: _budget,
  joining: _joining,
  ...assignment
}: CommandPayloads['assign']): Assignment {
  return assignment;
}

function wishedBudget(wish: DeadlineWish, { now, calendar }: CommandContext): number | undefined {
  if (wish.dueDate === undefined) return wish.budgetWorkingDays;
  return budgetUntil(calendar, localDateOf(now), wish.dueDate);
}

/** Asked only of clocks that run: a suspended one has no due date to name. */
function namedDueDate(clock: Clock | undefined, { calendar }: DecisionContext): LocalDate {
  return clock === undefined ? '' : (dueDateOf(clock, calendar) ?? '');
}

export const decideRequestExtension: LifecycleRow<'requestExtension'>['decide'] = (
  state,
  { workingDays, reason },
  context,
) => [
  {
    type: 'extensionRequested',
    data: {
      requestId: context.commandId,
      workingDays,
      reason,
      dueDate: namedDueDate(mustExist(state).clocks.rectification, context),
      ...approversNamedBy(context),
    },
  },
];

function approversNamedBy({ policy }: CommandContext) {
  const { approvers } = policy.extension;
  return approvers === undefined ? {} : { approvers };
}

export const decideApproveExtension: LifecycleRow<'approveExtension'>['decide'] = (
  state,
  { opinion },
  context,
) => {
  const { request, clock } = pendingExtension(mustExist(state));
  const { requestId, workingDays, reason } = request;
  const extended = extendClock(clock, context.now, workingDays, reason);
  const oldDueDate = namedDueDate(clock, context);
  const newDueDate = namedDueDate(extended, context);
  const data = { requestId, workingDays, reason, opinion, oldDueDate, newDueDate };
  return [{ type: 'extensionApproved', data }];
};

export const decideRefuseExtension: LifecycleRow<'refuseExtension'>['decide'] = (
  state,
  { opinion },
) => {
  const { requestId } = pendingExtension(mustExist(state)).request;
  return [{ type: 'extensionRefused', data: { requestId, opinion } }];
};

/** Guarded by `extensionPending`: a case without a request or a clock does not come here. */
function pendingExtension({ extensionRequest, clocks }: CaseState) {
  if (extensionRequest === null || clocks.rectification === undefined) {
    throw new Error('an extension is decided only where one is pending');
  }
  return { request: extensionRequest, clock: clocks.rectification };
}

export const decideSuspend: LifecycleRow<'suspend'>['decide'] = (_state, payload) => [
  { type: 'suspended', data: payload },
];

export const decideResume: LifecycleRow<'resume'>['decide'] = (_state, payload) => [
  { type: 'resumed', data: payload },
];

export const decideAgendaItem: LifecycleRow<'decideAgendaItem'>['decide'] = (
  state,
  { decision, additionalWorkingDays },
) => {
  const agendaItemId = mustExist(state).openAgendaItemId ?? '';
  return [{ type: 'agendaItemDecided', data: { agendaItemId, decision, additionalWorkingDays } }];
};
