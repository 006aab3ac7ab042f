/** Conditions on the adoption of a policy version. */
import { refusal } from '../../refusal/refusal.js';
import type { CommandPayloads } from '../case.commands.js';
import type { PayloadCheck } from '../lifecycle/lifecycle.types.js';

export const isAnotherPolicy: PayloadCheck<CommandPayloads['adoptPolicy']> = {
  code: 'policy_unchanged',
  rule: 'The version is another one than the case computes with.',
  refuses: ({ policy }, state) =>
    policy.version === state?.policyVersion
      ? refusal('policy_unchanged', ['policyVersion'], { version: policy.version })
      : null,
};
