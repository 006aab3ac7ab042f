/**
 * A budget in an event came either from the policy of the case or from a person who set it for this case alone. Only the
 * first kind is the draft's to change: what a person decided stands (要点 §15). Where somebody chose by hand exactly what
 * the policy gives, the two cannot be told apart, and the budget is taken for the policy's.
 */
import type { CaseState } from '../case/case.state.js';
import type { ClockKind } from '../clock/clock.types.js';
import { budgetOf, budgetOfClock, type PolicySubject } from '../policy/policy.reading.js';
import type { Policy } from '../policy/policy.types.js';

export interface PolicyChange {
  readonly own: Policy;
  readonly draft: Policy;
}

export function budgetUnderDraft(
  { own, draft }: PolicyChange,
  subject: Pick<CaseState, 'facts' | 'assignment'>,
  kind: ClockKind,
  given: number,
): number {
  return given === budgetOfClock(own, subject, kind) ? budgetOfClock(draft, subject, kind) : given;
}

/** 0: such a case has no watch period under that policy. */
export function consolidationDays(policy: Policy, facts: PolicySubject): number {
  return budgetOf(policy, facts, 'consolidation');
}
