/**
 * A lock file that names its holder and counts only while that process lives.
 *
 * Without it two starts work on one data folder, or two clones build Temporal at once; with a plain lock file a crash
 * would bar every later start.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';

export type LockAttempt =
  { readonly held: true; release(): void } | { readonly held: false; readonly holderPid: number };

export function tryLock(file: string): LockAttempt {
  mkdirSync(dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  for (;;) {
    writeFileSync(mine, JSON.stringify(identify(process.pid)));
    try {
      // A hard link appears whole or not at all, so nobody ever reads a lock without its holder's name.
      linkSync(mine, file);
      return { held: true, release: () => rmSync(file, { force: true }) };
    } catch {
      const holder = readHolder(file);
      if (holder !== null && isRunning(holder)) return { held: false, holderPid: holder.pid };
      discard(file, holder);
    } finally {
      rmSync(mine, { force: true });
    }
  }
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity | null;
  } catch {
    return null;
  }
}

/** Takes a dead holder's lock away, and gives it back when a third process took it over meanwhile. */
function discard(file: string, dead: ProcessIdentity | null): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.born !== dead?.born) linkSync(aside, file);
  } catch {
    // Somebody else was quicker; the next round sees who.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** The living process that holds `file`, or null. */
export function lockHolder(file: string): ProcessIdentity | null {
  const holder = readHolder(file);
  return holder !== null && isRunning(holder) ? holder : null;
}
