import { createServer } from 'node:net';
import { claimPorts, isFree } from './ports.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

async function occupy(port: number): Promise<() => void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () => server.close();
}

describe('claimPorts', () => {
  it('gives each name its own port, none above what Temporal can store', async () => {
    const folder = temporaryFolder();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
    const ports = Object.values(await claimPorts(folder, names));
    expect(new Set(ports).size).toBe(names.length);
    expect(Math.max(...ports)).toBeLessThanOrEqual(32_767);
  });

  it('remembers a port and leaves it only when somebody else has it', async () => {
    const folder = temporaryFolder();
    const { a } = await claimPorts(folder, ['a']);
    expect((await claimPorts(folder, ['a'])).a).toBe(a);
    const release = await occupy(a);
    expect(await isFree(a)).toBe(false);
    const moved = await claimPorts(folder, ['a']);
    release();
    expect(moved.a).not.toBe(a);
    expect(moved.a).toBeLessThanOrEqual(32_767);
  });
});
