/**
 * Holds the throw-away stack of one test run in a process of its own, until its standard input closes.
 *
 * The test runner may be killed in any way; the system then closes the pipe, and the servers end with it instead of
 * staying on a developer's machine.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startThrowAwayStack } from '#infra/local';

const stack = await startThrowAwayStack((line) => void process.stderr.write(`${line}\n`));
// Named after Jest's process, which started us and which each spec knows as its own or its parent.
const file = join(tmpdir(), `duban-test-stack-${process.ppid}.json`);
writeFileSync(file, JSON.stringify({ dataDirectory: stack.dataDirectory }));

const stop = (): void => {
  rmSync(file, { force: true });
  void stack.stop().then(() => process.exit(0));
};
process.stdin.on('end', stop).resume();
// Ctrl-C reaches the whole group; the runner closes the pipe once its own work has ended.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', stop);
process.stdout.write('ready\n');
