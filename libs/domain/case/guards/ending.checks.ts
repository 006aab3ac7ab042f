/** Conditions on the acts that end a case. */
import { dueAtOf, dueDateOf } from '../../clock/due.js';
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';
import { isBlank } from './text.checks.js';

export const notIntoItself: PayloadCheck<CommandPayloads['merge']> = {
  code: 'merge_into_itself',
  rule: 'A case is merged into another case.',
  refuses: ({ into }, state) =>
    into.caseId === state?.caseId ? refusal('merge_into_itself', ['into']) : null,
};

/** A consolidation period that is cut short needs a reason that an auditor can read (要点 §15: 巩固一个). */
export const consolidationIsOver: PayloadCheck<CommandPayloads['approveClosing']> = {
  code: 'consolidation_not_over',
  rule: 'The consolidation period is over, or `earlyClosingReason` says why it is cut short.',
  refuses: ({ earlyClosingReason }, state, { now, calendar }) => {
    const clock = state?.clocks.consolidation;
    if (clock === undefined || !isBlank(earlyClosingReason)) return null;
    const dueAt = dueAtOf(clock, calendar);
    if (dueAt !== null && now >= dueAt) return null;
    const dueDate = dueDateOf(clock, calendar) ?? '';
    return refusal('consolidation_not_over', ['earlyClosingReason'], { dueDate });
  },
};
