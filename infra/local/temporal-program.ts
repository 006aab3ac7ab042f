/**
 * What a Temporal server is to us: the two kinds that can be run, and how recent one has to be.
 *
 * An older server starts without complaint and then refuses time skipping in the middle of a rehearsal.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './log.js';

/** The server proper keeps its state in PostgreSQL; the official dev server keeps it in one SQLite file. */
export type TemporalProgram =
  | { readonly kind: 'server'; readonly server: string; readonly sqlTool: string }
  | { readonly kind: 'dev-server'; readonly temporal: string };

export interface ProgramSearch {
  readonly cacheDirectory: string;
  readonly searchPath: readonly string[];
  /** What this data folder's state was made with: the other kind would not find the running cases. */
  readonly kind: TemporalProgram['kind'] | null;
  readonly log: Log;
  /** Breaks the build off. */
  readonly abort?: AbortSignal;
}

/** The oldest server whose time skipping and Update-with-Start are what the workflows rely on. */
export const oldestServer: readonly [number, number] = [1, 32];

export function findOnPath(name: string, searchPath: readonly string[]): string | null {
  for (const folder of searchPath) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** 'temporal version 1.32.1', or of the official tool 'temporal version 1.7.0 (Server 1.32.0, UI 2.40.0)'. */
export function isRecentVersion(said: string): boolean {
  const match = /Server (\d+)\.(\d+)/.exec(said) ?? /version v?(\d+)\.(\d+)/.exec(said);
  const [major = 0, minor = 0] = match?.slice(1).map(Number) ?? [];
  const [oldMajor, oldMinor] = oldestServer;
  return major > oldMajor || (major === oldMajor && minor >= oldMinor);
}
