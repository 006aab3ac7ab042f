/**
 * `npm start`, compiled part: brings the system up, says where it is, and is the one owner of signals.
 *
 * A terminal's Ctrl-C can arrive twice at once, from the terminal and forwarded by npm; only a later second one means
 * that the operator has lost patience.
 */
import { ConfigurationError, readStackConfig } from '#libs/config';
import { RunningSystem } from './running-system.js';

const impatientAfterMs = 1000;

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const abort = new AbortController();
let stopAskedAt: number | null = null;

async function main(): Promise<void> {
  const system = new RunningSystem(readStackConfig(), log, abort.signal);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (stopAskedAt === null) {
          stopAskedAt = Date.now();
          log('\nStopping. Press Ctrl-C again to force it.');
          abort.abort();
          resolve();
        } else if (Date.now() - stopAskedAt > impatientAfterMs) {
          void system.stopByForce().finally(() => process.exit(1));
        }
      });
    }
  });
  try {
    const url = await system.start();
    log(welcome(url));
    await stopped;
  } catch (fault) {
    if (stopAskedAt === null) {
      process.exitCode = 1;
      process.stderr.write(`${explain(fault)}\n`);
    }
  }
  await system.stop();
  if (process.exitCode === undefined) log('Stopped.');
}

function welcome(url: string): string {
  return [
    '',
    '  督办 Duban is running.',
    `    Address                 ${url}`,
    `    API documentation       ${url}/docs`,
    '    Demonstration accounts  npm run duban -- accounts',
    '    Stop                    Ctrl-C',
    '',
  ].join('\n');
}

function explain(fault: unknown): string {
  if (fault instanceof ConfigurationError) return fault.message;
  return fault instanceof Error ? fault.message : String(fault);
}

await main();
// A library's timer must not keep the terminal waiting.
process.exit();
