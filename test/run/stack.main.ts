/**
 * Holds the throw-away stack of one test run in a process of its own, until its standard input closes.
 *
 * The test runner may be killed in any way; the system then closes the pipe, and the servers end with it instead of
 * staying on a developer's machine.
 */
import { startThrowAwayStack } from '#infra/local';

const stack = await startThrowAwayStack((line) => void process.stderr.write(`${line}\n`));
const stop = (): void => void stack.stop().then(() => process.exit(0));
process.stdin.on('end', stop).resume();
// Ctrl-C reaches the whole group; the runner closes the pipe once its own work has ended.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', stop);
process.stdout.write(`${JSON.stringify({ dataDirectory: stack.dataDirectory })}\n`);
