import { join } from 'node:path';
import { ManagedProcess, ProcessRegister } from '#infra/local';
import { childEnvironment } from '#libs/config';
import { Supervisor } from './supervisor.js';
import { temporaryFolder } from '../local/temporary-folder.fixture.js';

describe('Supervisor', () => {
  it('starts a crashed program again and says so; after release it lets it end', async () => {
    const folder = temporaryFolder();
    const program = new ManagedProcess(
      {
        name: 'Worker',
        file: process.execPath,
        args: ['-e', 'setInterval(() => {}, 1000)'],
        environment: childEnvironment({}),
        logFile: join(folder, 'worker.log'),
        stopSignal: 'SIGTERM',
        graceMs: 5000,
        readyWithinMs: 5000,
        probe: () => Promise.resolve(),
      },
      new ProcessRegister(folder),
    );
    const told: string[] = [];
    const supervisor = new Supervisor(program, (line) => told.push(line), 50);
    await program.start();
    const first = program.pid;
    process.kill(first ?? 0, 'SIGKILL');
    await until(() => told.length === 2);
    expect(told).toEqual([
      'Worker ended unexpectedly; starting it again in 0.05 s.',
      'Worker runs again.',
    ]);
    expect(program.pid).not.toBe(first);

    supervisor.release();
    process.kill(program.pid ?? 0, 'SIGKILL');
    await until(() => program.pid === null);
    await new Promise((wake) => setTimeout(wake, 200));
    expect(program.pid).toBeNull();
    expect(told).toHaveLength(2);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((wake) => setTimeout(wake, 20));
}
