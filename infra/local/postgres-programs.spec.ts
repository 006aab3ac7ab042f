import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { canReach } from './postgres-programs.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

const stranger = { uid: 60_001, gid: 60_001 };

describe('canReach', () => {
  const open = temporaryFolder();
  const inner = join(open, 'inner');
  mkdirSync(inner);

  it('passes folders that everybody may enter', () => {
    chmodSync(open, 0o711);
    expect(canReach(inner, stranger)).toBe(true);
  });

  it('stops at a closed folder on the way', () => {
    chmodSync(open, 0o700);
    expect(canReach(inner, stranger)).toBe(false);
  });

  it('passes its own closed folder', () => {
    chmodSync(open, 0o700);
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(canReach(inner, owner)).toBe(true);
  });
});
