import { Command } from 'commander';
import { policyApproveCommand } from '../policies/policy-approve.command.js';
import { policyCheckCommand } from '../policies/policy-check.command.js';
import { policyDraftCommand } from '../policies/policy-draft.command.js';
import { policyPreviewCommand } from '../policies/policy-preview.command.js';
import { policyListCommand } from '../policies/policy-list.command.js';

/** Policies (督办规则) from their file to their day. */
export function policyCommand(): Command {
  const command = new Command('policy').description(
    'write, check, try and approve policies (督办规则)',
  );
  for (const each of [
    policyListCommand(),
    policyCheckCommand(),
    policyPreviewCommand(),
    policyDraftCommand(),
    policyApproveCommand(),
  ]) {
    command.addCommand(each);
  }
  return command;
}
