import { Command } from 'commander';
import { CommandFailure } from '../output/fault-sentence.js';
import { print } from '../output/print.js';
import { readPolicyFile } from './policy-file.js';
import { faultsText } from './policy-text.js';

/** Needs no server: a policy is written at a desk. */
export function policyCheckCommand(): Command {
  return new Command('check')
    .description('say whether a policy could run, and where not; needs no server')
    .argument('<file>', 'the policy as JSON')
    .action(async (path: string) => {
      const read = await readPolicyFile(path);
      if (read.ok) {
        print(`Policy ${read.policy.version} is sound.`);
        return;
      }
      print(faultsText(read.faults));
      throw new CommandFailure(`The policy could not run: ${read.faults.length} faults.`);
    });
}
