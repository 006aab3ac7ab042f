/**
 * Builds Temporal's server and its schema tool from their published source, once per user.
 *
 * Where nothing can be downloaded as a binary this is the only way to a real server; it takes minutes, so it says how
 * far it is, is kept outside the clone, and only one of several clones does it at a time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config';
import { tryLock } from './file-lock.js';
import type { Log } from './log.js';
import { findOnPath, type ProgramSearch, type TemporalProgram } from './temporal-program.js';

const version = 'v1.32.1';
const packages = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];

export function builtTemporal(cacheDirectory: string): TemporalProgram | null {
  const folder = join(cacheDirectory, `temporal-${version}`);
  if (!existsSync(folder)) return null;
  return { kind: 'server', server: join(folder, 'server'), sqlTool: join(folder, 'sql') };
}

export async function buildTemporal(search: ProgramSearch): Promise<TemporalProgram> {
  const { cacheDirectory, log } = search;
  const go = findOnPath('go', search.searchPath);
  if (go === null) {
    throw new Error(
      'Temporal is missing and cannot be built without Go: install Go 1.26 or newer, or put the official `temporal` on PATH, or set TEMPORAL_ADDRESS.',
    );
  }
  const lock = await waitForLock(join(cacheDirectory, `temporal-${version}.lock`), log);
  try {
    return builtTemporal(cacheDirectory) ?? (await buildInto(search, go));
  } finally {
    lock.release();
  }
}

async function buildInto(search: ProgramSearch, go: string): Promise<TemporalProgram> {
  const { cacheDirectory, log } = search;
  log(`Building Temporal ${version} with Go, once for this user: about 8 minutes on two cores.`);
  const unfinished = join(cacheDirectory, `temporal-${version}.unfinished`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const name of packages) await install(go, name, unfinished, search);
  // Renamed as a whole: a build that was broken off is never taken for a server.
  renameSync(unfinished, join(cacheDirectory, `temporal-${version}`));
  const program = builtTemporal(cacheDirectory);
  if (program === null) throw new Error('The Temporal that was just built is gone: start again.');
  return program;
}

async function install(
  go: string,
  name: string,
  into: string,
  { log, abort }: ProgramSearch,
): Promise<void> {
  const began = Date.now();
  let compiled = 0;
  let last = '';
  const child = spawn(go, ['install', '-v', '-trimpath', '-ldflags=-s -w', `${name}@${version}`], {
    env: childEnvironment({ GOBIN: into, GOFLAGS: '' }),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(abort && { signal: abort }),
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    compiled += text.split('\n').length - 1;
    last = (last + text).slice(-2000);
  });
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    log(`  still building ${name}: ${seconds} s, ${compiled} packages fetched or compiled`);
  }, 15_000);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('close', resolve);
  });
  clearInterval(progress);
  if (code === 0) return;
  throw new Error(
    `Temporal could not be built: check that the Go module proxy can be reached and that Go is 1.26 or newer; Go said last:\n${last}`,
  );
}

async function waitForLock(file: string, log: Log): Promise<{ release(): void }> {
  for (let told = false; ; told = true) {
    const lock = tryLock(file);
    if (lock.held) return lock;
    if (!told) log(`Waiting for process ${lock.holderPid}, which is building Temporal.`);
    await new Promise((wake) => setTimeout(wake, 1000));
  }
}
