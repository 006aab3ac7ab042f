/** Checks on free text: a reason that is not given cannot be read by an auditor later. */
import { refusal } from '../../refusal/refusal.js';
import type { CaseFacts } from '../case.state.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

/** The named field holds something other than white space. */
export function needsText<F extends string>(field: F): PayloadCheck<Readonly<Record<F, string>>> {
  return {
    code: 'text_required',
    rule: `\`${field}\` is not empty.`,
    refuses: (payload) => (isBlank(payload[field]) ? refusal('text_required', [field]) : null),
  };
}

/** The problem itself is described. */
export const needsFactText: PayloadCheck<{ readonly facts: CaseFacts }> = {
  code: 'text_required',
  rule: '`problem` and `category` are not empty.',
  refuses: ({ facts }) => {
    const blank = (['problem', 'category'] as const).filter((field) => isBlank(facts[field]));
    return blank.length === 0 ? null : refusal('text_required', blank);
  },
};

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
