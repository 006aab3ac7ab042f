import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { downloadedTemporal, downloadTemporal } from './temporal-download.js';
import { temporaryFolder } from './temporary-folder.fixture.js';

const servers: Server[] = [];

/** Publishes a program that answers `--version` with `said`, as the official service does. */
async function publish(said: string): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'temporal'), `#!/bin/sh\necho '${said}'\n`, { mode: 0o755 });
  execFileSync('tar', ['-czf', 'archive.tar.gz', 'temporal'], { cwd: folder });
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    if (request.url === '/archive') response.end(readFileSync(join(folder, 'archive.tar.gz')));
    else {
      response.end(
        JSON.stringify({
          archiveUrl: `http://127.0.0.1:${port}/archive`,
          fileToExtract: 'temporal',
        }),
      );
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/cli`;
}

const cache = (): string => temporaryFolder();

afterAll(() => {
  for (const server of servers) server.close();
});

describe('downloadTemporal', () => {
  it('keeps a recent server in the cache', async () => {
    const folder = cache();
    const from = await publish('temporal version 1.7.0 (Server 1.32.0, UI 2.40.0)');
    const program = await downloadTemporal(folder, () => undefined, from);
    expect(program).toEqual({
      kind: 'dev-server',
      temporal: join(folder, 'temporal-cli', 'temporal'),
    });
    expect(downloadedTemporal(folder)).toEqual(program);
  });

  it('refuses one that is too old, and leaves nothing', async () => {
    const folder = cache();
    const from = await publish('temporal version 1.4.1 (Server 1.28.0, UI 2.39.0)');
    expect(await downloadTemporal(folder, () => undefined, from)).toBeNull();
    expect(existsSync(join(folder, 'temporal-cli'))).toBe(false);
    expect(existsSync(join(folder, 'temporal-cli.unfinished'))).toBe(false);
  });

  it('gives up silently where nobody answers', async () => {
    const told: string[] = [];
    expect(
      await downloadTemporal(cache(), (line) => told.push(line), 'http://127.0.0.1:9/'),
    ).toBeNull();
    expect(told).toEqual([]);
  });
});
