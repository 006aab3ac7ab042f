/**
 * Preloaded into the API and the worker that `npm start` runs: ends them when `npm start` is gone.
 *
 * After a `kill -9` of the start nobody is left to end them; an orphaned worker would go on executing cases with old
 * code. Their standard input is a pipe from the start, which the system closes whatever happened to it.
 */
import { isMainThread } from 'node:worker_threads';

const forceAfterMs = 20_000;

// Threads inherit the preload, but only the process itself has the pipe.
if (isMainThread) {
  process.stdin.on('end', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), forceAfterMs).unref();
  });
  process.stdin.resume();
  // Alone it must not keep a process alive that has finished its work.
  process.stdin.unref();
}
