/** The worker as `npm start` runs it, as a process that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { County } from '#infra/county';
import { childEnvironment, projectRoot } from '#libs/config';
import { testStack } from '../../run/test-stack.js';

const READY = 'worker is ready';

export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(county: County): Promise<WorkerProcess> {
    const { temporalAddress, payloadKeys } = testStack();
    const program = join(projectRoot(), 'dist', 'apps', 'worker', 'main.js');
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: childEnvironment({
        DATABASE_URL: county.databaseUrl,
        DATABASE_WORKER_URL: county.workerDatabaseUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        TEMPORAL_NAMESPACE: county.namespace,
        DUBAN_PAYLOAD_KEYS: payloadKeys,
        // Nobody listens: what these cases have to tell waits.
        SMTP_URL: 'smtp://127.0.0.1:9',
      }),
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        if (text.toString().includes(READY)) resolve();
      });
      child.once('exit', () => reject(new Error('the worker ended before it was ready')));
    });
    return new WorkerProcess(child);
  }

  /** kill -9: nothing under way is finished. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }
}
