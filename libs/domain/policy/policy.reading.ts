/**
 * What a policy says of one case. The only way in which budgets and ladders are read, so that a category's own budget
 * cannot be honoured in one place and forgotten in another.
 */
import type { CaseFacts, CaseState } from '../case/case.state.js';
import type { ClockKind } from '../clock/clock.types.js';
import type { Ladder } from '../ladder/ladder.types.js';
import type { BudgetedKind, Policy } from './policy.types.js';

export type PolicySubject = Pick<CaseFacts, 'severity' | 'category'>;

/** Working days; 0 only for a consolidation period that the policy does without. */
export function budgetOf(policy: Policy, facts: PolicySubject, kind: BudgetedKind): number {
  const { severity, category } = facts;
  const own = policy.categories?.[category]?.[severity]?.[kind];
  return own ?? policy.severities[severity].budgetWorkingDays[kind];
}

/** Of the progress clock too, at the rhythm that the assignment chose (每周、每半月、每月). */
export function budgetOfClock(
  policy: Policy,
  { facts, assignment }: Pick<CaseState, 'facts' | 'assignment'>,
  kind: ClockKind,
): number {
  return kind === 'progress'
    ? policy.progressBudgetWorkingDays[assignment?.progressRhythm ?? 'monthly']
    : budgetOf(policy, facts, kind);
}

export function ladderOf(policy: Policy, { severity }: PolicySubject, kind: ClockKind): Ladder {
  return policy.severities[severity].ladders[kind];
}
