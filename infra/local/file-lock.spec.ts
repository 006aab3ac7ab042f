import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, tryLock } from './file-lock.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

const folder = temporaryFolder();

describe('tryLock', () => {
  it('is held once, names its holder, and can be had again after release', () => {
    const file = join(folder, 'deep', 'one.lock');
    const first = tryLock(file);
    expect(tryLock(file)).toEqual({ held: false, holderPid: process.pid });
    expect(lockHolder(file)?.pid).toBe(process.pid);
    if (first.held) first.release();
    expect(lockHolder(file)).toBeNull();
    expect(tryLock(file).held).toBe(true);
  });

  it('takes over from a process that has ended', () => {
    const file = join(folder, 'dead.lock');
    const ended = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], {
      encoding: 'utf8',
    });
    writeFileSync(file, JSON.stringify({ pid: Number(ended.stdout), born: 'long ago' }));
    expect(tryLock(file).held).toBe(true);
  });

  it('takes over from a process whose number now belongs to another', () => {
    const file = join(folder, 'reused.lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'before the last boot' }));
    expect(tryLock(file).held).toBe(true);
  });

  it('takes over a file that was cut off while it was written', () => {
    const file = join(folder, 'torn.lock');
    writeFileSync(file, '{"pid":');
    expect(tryLock(file).held).toBe(true);
  });

  it('leaves nothing beside the lock', () => {
    expect(
      readdirSync(folder).filter((name) => !name.endsWith('.lock') && name !== 'deep'),
    ).toEqual([]);
    expect(existsSync(join(folder, 'deep', 'one.lock'))).toBe(true);
  });
});
