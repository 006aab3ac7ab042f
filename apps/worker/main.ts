/** The worker: runs until it is told to stop, then finishes what is under way. One owner of the signals. */
import { Runtime } from '@temporalio/worker';
import { readConfig } from '#libs/config';
import { createLogger } from '#libs/observability';
import { temporalLogger } from './temporal.logger.js';
import { startWorkerProcess } from './worker.process.js';

try {
  const config = readConfig();
  const log = createLogger({ program: 'worker', level: config.logLevel });
  // No shutdown signals of its own: Temporal's runtime would end the workers behind our back.
  Runtime.install({ logger: temporalLogger(log), shutdownSignals: [] });
  const worker = await startWorkerProcess(config, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'worker stops');
      void worker.stop();
    });
  }
  log.info('worker is ready');
  await worker.ended;
  await worker.stop();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
}
