/**
 * `npm start`, compiled part: brings the system up, says where it is, and is the one owner of signals.
 *
 * A terminal's Ctrl-C can arrive twice at once, from the terminal and forwarded by npm; only a later second one means
 * that the operator has lost patience.
 */
import { readStackConfig } from '#libs/config';
import { RunningSystem, type StartedSystem } from './running-system.js';

const impatientAfterMs = 1000;

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const abort = new AbortController();
let stopAskedAt: number | null = null;

async function main(): Promise<void> {
  const config = readStackConfig();
  // Whoever read our output (a pipe, npm) may be gone before us; there is still everything to be stopped.
  process.stdout.on('error', () => undefined);
  const system = new RunningSystem(config, log, abort.signal);
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (stopAskedAt === null) {
        stopAskedAt = Date.now();
        log('\nStopping. Press Ctrl-C again to force it.');
        abort.abort();
        resolve();
      } else if (Date.now() - stopAskedAt > impatientAfterMs) {
        void system.stopByForce().finally(() => process.exit(1));
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    if (config.startedByNpm) onceOrphaned(stop);
  });
  try {
    log(welcome(await system.start(), config.mode));
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

/** A SIGTERM to npm ends the shell between npm and us and never arrives here; being orphaned is the only sign of it. */
function onceOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500).unref();
}

function welcome(
  { url, firstAdministrator }: StartedSystem,
  mode: 'demonstration' | 'production',
): string {
  return [
    '',
    '  督办 Duban is running.',
    `    Address                 ${url}`,
    `    API documentation       ${url}/docs`,
    mode === 'demonstration'
      ? '    Demonstration accounts  npm run duban -- accounts'
      : `    First administrator     ${firstAdministrator}`,
    '    Stop                    Ctrl-C',
    '',
  ].join('\n');
}

function explain(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

try {
  await main();
} catch (fault) {
  process.exitCode = 1;
  process.stderr.write(`${explain(fault)}\n`);
}
// A library's timer must not keep the terminal waiting.
process.exit();
