/**
 * Downloads the official Temporal tool with its dev server, as the SDK's own test environment does.
 *
 * On a machine with internet it saves the newcomer an eight-minute build; without internet it must give up at once
 * and silently, because the build follows.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { tryLock } from './file-lock.js';
import type { Log } from './log.js';
import { isRecentVersion, type TemporalProgram } from './temporal-program.js';

const run = promisify(execFile);
const service = 'https://temporal.download/cli/default';
const answerWithinMs = 3000;
const downloadWithinMs = 300_000;

const announcement = z.object({
  archiveUrl: z.url(),
  fileToExtract: z.string().regex(/^[\w.-]+$/),
});

export function downloadedTemporal(cacheDirectory: string): TemporalProgram | null {
  const temporal = join(cacheDirectory, 'temporal-cli', 'temporal');
  return existsSync(temporal) ? { kind: 'dev-server', temporal } : null;
}

/** null where there is no internet, or where the published tool is older than we need. */
export async function downloadTemporal(
  cacheDirectory: string,
  log: Log,
  from: string = service,
): Promise<TemporalProgram | null> {
  const lock = tryLock(join(cacheDirectory, 'temporal-cli.lock'));
  if (!lock.held) return null;
  const unfinished = join(cacheDirectory, 'temporal-cli.unfinished');
  try {
    const archive = await fetchArchive(from, log);
    if (archive === null) return null;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const packed = join(unfinished, 'archive.tar.gz');
    writeFileSync(packed, archive.bytes);
    await run('tar', ['-xzf', packed, '-C', unfinished, archive.member]);
    rmSync(packed);
    const temporal = join(unfinished, 'temporal');
    if (archive.member !== 'temporal') renameSync(join(unfinished, archive.member), temporal);
    chmodSync(temporal, 0o755);
    const { stdout } = await run(temporal, ['--version']);
    if (!isRecentVersion(stdout)) return null;
    renameSync(unfinished, join(cacheDirectory, 'temporal-cli'));
    return downloadedTemporal(cacheDirectory);
  } catch {
    return null;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    lock.release();
  }
}

async function fetchArchive(
  from: string,
  log: Log,
): Promise<{ bytes: Uint8Array; member: string } | null> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const answer = await fetch(`${from}?platform=${os}&arch=${arch}&format=tar.gz&sdk-name=duban`, {
    signal: AbortSignal.timeout(answerWithinMs),
  });
  if (!answer.ok) return null;
  const { archiveUrl, fileToExtract } = announcement.parse(await answer.json());
  log('Downloading the official Temporal server.');
  const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(downloadWithinMs) });
  if (!archive.ok) return null;
  return { bytes: new Uint8Array(await archive.arrayBuffer()), member: fileToExtract };
}
