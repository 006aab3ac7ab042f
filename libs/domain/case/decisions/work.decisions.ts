/** Acts of the rectification itself: receipt, progress, submission, verification, return, closing, reopening. */
import type { CaseState } from '../case.state.js';
import type { DecisionContext, EventDraft, LifecycleRow } from '../lifecycle/lifecycle.types.js';
import { budgetOf, budgetOfClock } from '../../policy/policy.reading.js';
import { mustExist } from '../lifecycle/must-exist.js';
import { joiningBy } from './circle.decisions.js';
import { budgetAfterReopening, deadlineAfterReassignment } from './handover.decisions.js';

function progressBudget(state: CaseState, { policy }: DecisionContext): number {
  return budgetOfClock(policy, state, 'progress');
}

export const decideReceive: LifecycleRow<'receive'>['decide'] = (state, { note }, context) => {
  const progressBudgetWorkingDays = progressBudget(mustExist(state), context);
  return [{ type: 'received', data: { note, progressBudgetWorkingDays } }];
};

export const decideReportProgress: LifecycleRow<'reportProgress'>['decide'] = (
  state,
  { text },
  context,
) => {
  const progressBudgetWorkingDays = progressBudget(mustExist(state), context);
  return [{ type: 'progressReported', data: { text, progressBudgetWorkingDays } }];
};

export const decideReassign: LifecycleRow<'reassign'>['decide'] = (state, payload, context) => {
  const present = mustExist(state);
  if (present.assignment === null) throw new Error('an unassigned case is not reassigned');
  const { leadUnit: previousLeadUnit, handler: previousHandler } = present.assignment;
  const receiptBudgetWorkingDays = budgetOf(context.policy, present.facts, 'receipt');
  const { leadUnit, handler, supervisor, reason } = payload;
  const named = { leadUnit, handler, supervisor, reason };
  const joinedCircle = joiningBy(payload, present);
  const rectification = deadlineAfterReassignment(present, reason, context);
  return [
    {
      type: 'reassigned',
      data: {
        ...named,
        previousLeadUnit,
        previousHandler,
        receiptBudgetWorkingDays,
        ...(rectification !== undefined && { rectification }),
        ...(joinedCircle.length > 0 && { joinedCircle }),
      },
    },
  ];
};

export const decideSubmit: LifecycleRow<'submitForVerification'>['decide'] = (
  state,
  { summary, evidenceIds },
  context,
) => {
  const verificationBudgetWorkingDays = budgetOf(
    context.policy,
    mustExist(state).facts,
    'verification',
  );
  return [{ type: 'submitted', data: { summary, evidenceIds, verificationBudgetWorkingDays } }];
};

/** A pass starts the consolidation period at once (巩固一个); a policy without one leaves the case verified. */
export const decideVerify: LifecycleRow<'verify'>['decide'] = (state, { opinion }, context) => {
  const days = budgetOf(context.policy, mustExist(state).facts, 'consolidation');
  const verified: EventDraft = { type: 'verified', data: { opinion } };
  if (days === 0) return [verified];
  return [
    verified,
    { type: 'consolidationStarted', data: { consolidationBudgetWorkingDays: days } },
  ];
};

export const decideReturn: LifecycleRow<'returnForRework'>['decide'] = (
  state,
  { reason },
  context,
) => {
  const progressBudgetWorkingDays = progressBudget(mustExist(state), context);
  return [{ type: 'returned', data: { reason, progressBudgetWorkingDays } }];
};

export const decideApproveClosing: LifecycleRow<'approveClosing'>['decide'] = (
  _state,
  { opinion, earlyClosingReason },
) => [{ type: 'closed', data: { opinion, earlyClosingReason: earlyClosingReason ?? null } }];

export const decideReopen: LifecycleRow<'reopen'>['decide'] = (
  state,
  { reason, additionalWorkingDays },
  context,
) => {
  const present = mustExist(state);
  const progressBudgetWorkingDays = progressBudget(present, context);
  const data = { reason, additionalWorkingDays, progressBudgetWorkingDays };
  const rectificationBudgetWorkingDays = budgetAfterReopening(present, context);
  return [
    {
      type: 'reopened',
      data:
        rectificationBudgetWorkingDays === undefined
          ? data
          : { ...data, rectificationBudgetWorkingDays },
    },
  ];
};
