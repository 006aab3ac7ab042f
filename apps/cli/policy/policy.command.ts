import { Command } from 'commander';
import { previewCommand } from './preview.command.js';

/** What concerns the rules themselves: budgets, ladders and calendars by version. */
export function policyCommand(): Command {
  return new Command('policy')
    .description('the rules that deadlines follow (督办规则)')
    .addCommand(previewCommand());
}
