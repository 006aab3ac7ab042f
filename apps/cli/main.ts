/** `duban`: what operators and offices do from a terminal. Every fault is one sentence and exit code 1. */
import { createProgram } from './program.js';
import { sentenceOf } from './output/fault-sentence.js';

const program = createProgram();
try {
  await program.parseAsync();
} catch (fault) {
  const verbose = program.opts<{ verbose?: boolean }>().verbose === true;
  process.stderr.write(`duban: ${sentenceOf(fault)}\n`);
  if (verbose && fault instanceof Error) process.stderr.write(`${fault.stack ?? ''}\n`);
  process.exitCode = 1;
}
