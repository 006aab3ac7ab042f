import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config';
import { ManagedProcess, type ProcessPlan } from './managed-process.js';
import { identify } from './process-identity.js';
import { ProcessRegister } from './process-register.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

const folder = temporaryFolder();

function program(code: string, over: Partial<ProcessPlan> = {}): ManagedProcess {
  const plan: ProcessPlan = {
    name: 'Sample',
    file: process.execPath,
    args: ['-e', code],
    environment: childEnvironment({}),
    logFile: join(folder, 'sample.log'),
    stopSignal: 'SIGTERM',
    graceMs: 5000,
    readyWithinMs: 10_000,
    probe: () => Promise.resolve(),
    ...over,
  };
  return new ManagedProcess(plan, new ProcessRegister(folder));
}

const idle = 'setInterval(() => {}, 1000)';

describe('ManagedProcess', () => {
  it('starts once, stops, and starts again as another process', async () => {
    const sample = program(idle);
    await sample.start();
    const first = sample.pid;
    await sample.start();
    expect(sample.pid).toBe(first);
    await sample.restart();
    expect(sample.pid).not.toBe(first);
    await sample.stop();
    expect(sample.pid).toBeNull();
    expect(identify(first ?? 0)).toBeNull();
  });

  it('says what a program said last when it ends before it is ready', async () => {
    const sample = program('console.error("no such database"); process.exit(3)', {
      probe: () => Promise.reject(new Error('not yet')),
    });
    await expect(sample.start()).rejects.toThrow(
      /^Sample ended before it was ready: see .*sample\.log, which ends with\n(.*\n)*no such database$/,
    );
  });

  it('gives up on a program that never answers, and ends it', async () => {
    const sample = program(idle, {
      readyWithinMs: 300,
      probe: () => Promise.reject(new Error('not yet')),
    });
    await expect(sample.start()).rejects.toThrow('was not ready within 0.3 s');
    expect(sample.pid).toBeNull();
  });

  it('tells of an end that nobody asked for, and only of that', async () => {
    const sample = program(idle);
    const told: string[] = [];
    sample.onUnexpectedExit(() => told.push(sample.name));
    await sample.start();
    await sample.kill('SIGKILL');
    expect(told).toEqual([]);
    await sample.start();
    process.kill(sample.pid ?? 0, 'SIGKILL');
    await new Promise((wake) => setTimeout(wake, 300));
    expect(told).toEqual(['Sample']);
    expect(sample.pid).toBeNull();
  });

  it('forces an end after its grace', async () => {
    const ready = join(folder, 'deaf');
    const sample = program(
      `process.on('SIGTERM', () => {}); require('fs').writeFileSync('${ready}', ''); ${idle}`,
      {
        graceMs: 200,
        probe: () => (existsSync(ready) ? Promise.resolve() : Promise.reject(new Error('not yet'))),
      },
    );
    await sample.start();
    await sample.stop();
    expect(sample.pid).toBeNull();
  });
});
