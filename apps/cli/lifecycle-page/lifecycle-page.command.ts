import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { print } from '../output/print.js';
import { lifecyclePage } from './lifecycle-page.js';

/** Prints the lifecycle page, or writes it to a file: the documentation's copy is refreshed with it. */
export function lifecyclePageCommand(): Command {
  return new Command('lifecycle-page')
    .description('make the documentation page of the lifecycle from its table')
    .option('--output <file>', 'write it there, e.g. docs/lifecycle.md')
    .action(({ output }: { output?: string }) => {
      if (output === undefined) print(lifecyclePage().trimEnd());
      else writeFileSync(output, lifecyclePage());
    });
}
