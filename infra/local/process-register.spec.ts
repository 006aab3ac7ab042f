import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning } from './process-identity.js';
import { ProcessRegister } from './process-register.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

const sleepers: ChildProcess[] = [];

async function sleeper(code = 'setInterval(() => {}, 1000); console.log(1)'): Promise<number> {
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  sleepers.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child.pid ?? 0;
}

afterAll(() => {
  for (const child of sleepers) child.kill('SIGKILL');
});

describe('ProcessRegister', () => {
  it('ends what was left running, the database last', async () => {
    const folder = temporaryFolder();
    const pids = [await sleeper(), await sleeper(), await sleeper()];
    const register = new ProcessRegister(folder);
    for (const [index, name] of ['PostgreSQL', 'API', 'Temporal'].entries()) {
      register.add(name, pids[index] ?? 0, 'SIGTERM');
    }
    expect(await new ProcessRegister(folder).endLeftovers(5000)).toEqual([
      'API',
      'Temporal',
      'PostgreSQL',
    ]);
    expect(pids.map(identify)).toEqual([null, null, null]);
    expect(await register.endLeftovers(5000)).toEqual([]);
  });

  it('ends by force what does not listen', async () => {
    const folder = temporaryFolder();
    const deaf = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(1)';
    const pid = await sleeper(deaf);
    const register = new ProcessRegister(folder);
    register.add('Temporal', pid, 'SIGTERM');
    await register.endLeftovers(200);
    expect(identify(pid)).toBeNull();
  });

  it('spares a process that only has the number', async () => {
    const folder = temporaryFolder();
    const pid = await sleeper();
    new ProcessRegister(folder).add('API', pid, 'SIGTERM');
    const file = join(folder, 'processes.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"born": "[^"]+"/, '"born": "earlier"'));
    expect(await new ProcessRegister(folder).endLeftovers(200)).toEqual([]);
    const identity = identify(pid);
    expect(identity !== null && isRunning(identity)).toBe(true);
  });
});
