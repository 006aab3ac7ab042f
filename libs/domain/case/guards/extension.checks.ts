/** The bound on extensions (延期): all of them together may not exceed a share of the budget first given. */
import { refusal } from '../../refusal/refusal.js';
import type { CaseState } from '../case.state.js';
import type { CommandPayloads } from '../case.commands.js';
import type { DecisionContext, PayloadCheck, StateGuard } from '../lifecycle/lifecycle.types.js';

/** Known before anything is typed: where no day is left, no request can be sound. */
export const extensionDaysRemain: StateGuard = {
  code: 'extension_beyond_bound',
  rule: 'The policy leaves at least one working day of extension.',
  refuses: (state, context) =>
    extensionDaysLeft(state, context) > 0
      ? null
      : refusal('extension_beyond_bound', ['workingDays'], { leftWorkingDays: 0 }),
};

export const extensionWithinBound: PayloadCheck<CommandPayloads['requestExtension']> = {
  code: 'extension_beyond_bound',
  rule: 'The working days asked for are a positive whole number and within what the policy leaves.',
  refuses: ({ workingDays }, state, context) => {
    if (!Number.isInteger(workingDays) || workingDays < 1) {
      return refusal('budget_invalid', ['workingDays']);
    }
    const left = state === null ? 0 : extensionDaysLeft(state, context);
    return workingDays > left
      ? refusal('extension_beyond_bound', ['workingDays'], { leftWorkingDays: left })
      : null;
  },
};

/** Working days that may still be granted by ordinary extension. */
export function extensionDaysLeft(
  state: CaseState,
  { policy }: Pick<DecisionContext, 'policy'>,
): number {
  const clock = state.clocks.rectification;
  if (clock === undefined) return 0;
  const bound = Math.ceil(clock.budgetWorkingDays * policy.extension.maximumShareOfBudget);
  return Math.max(0, bound - state.extendedWorkingDays);
}
