/**
 * A budget in an event came either from the policy of the case or from a person who set it for this case alone. Only the
 * first kind is the draft's to change: what a person decided stands (要点 §15). Where somebody chose by hand exactly what
 * the policy gives, the two cannot be told apart, and the budget is taken for the policy's.
 */
import type { CaseFacts } from '../case/case.state.js';
import type { ClockKind } from '../clock/clock.types.js';
import type { Policy, ProgressRhythm } from '../policy/policy.types.js';

export interface PolicyChange {
  readonly own: Policy;
  readonly draft: Policy;
}

type BudgetKind = Exclude<ClockKind, 'progress'>;

export function budgetUnderDraft(
  { own, draft }: PolicyChange,
  { severity }: CaseFacts,
  kind: BudgetKind,
  given: number,
): number {
  const before = own.severities[severity].budgetWorkingDays[kind];
  return given === before ? draft.severities[severity].budgetWorkingDays[kind] : given;
}

export function rhythmUnderDraft(
  { own, draft }: PolicyChange,
  rhythm: ProgressRhythm,
  given: number,
): number {
  const before = own.progressBudgetWorkingDays[rhythm];
  return given === before ? draft.progressBudgetWorkingDays[rhythm] : given;
}

/** 0: a case of this severity has no watch period under that policy. */
export function consolidationDays(policy: Policy, { severity }: CaseFacts): number {
  return policy.severities[severity].budgetWorkingDays.consolidation;
}
