/**
 * Finds a Temporal server to run, in the order of design.md §6: built earlier, on PATH, downloaded, built now.
 *
 * Each way has to work where the others cannot: an office without internet but with a Go module mirror, a developer
 * with the official tool installed, a laptop on the open internet without Go.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from './log.js';
import { buildTemporal, builtTemporal } from './temporal-build.js';
import { downloadedTemporal, downloadTemporal } from './temporal-download.js';

const run = promisify(execFile);

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
}

/** The oldest server whose time skipping and Update-with-Start are what the workflows rely on. */
const oldestServer: readonly [number, number] = [1, 32];

export async function findTemporal(search: ProgramSearch): Promise<TemporalProgram> {
  const fits = (kind: TemporalProgram['kind']): boolean => search.kind === null || search.kind === kind;
  const { cacheDirectory, log } = search;
  return (
    (fits('server') ? builtTemporal(cacheDirectory) : null) ??
    (fits('dev-server') ? downloadedTemporal(cacheDirectory) : null) ??
    (fits('server') ? await serverOnPath(search) : null) ??
    (fits('dev-server') ? await devServerOnPath(search) : null) ??
    (fits('dev-server') ? await downloadTemporal(cacheDirectory, log) : null) ??
    (await buildTemporal(search))
  );
}

async function serverOnPath(search: ProgramSearch): Promise<TemporalProgram | null> {
  const server = findOnPath('temporal-server', search.searchPath);
  const sqlTool = findOnPath('temporal-sql-tool', search.searchPath);
  if (server === null || sqlTool === null || !(await isRecent(server, search.log))) return null;
  return { kind: 'server', server, sqlTool };
}

async function devServerOnPath(search: ProgramSearch): Promise<TemporalProgram | null> {
  const temporal = findOnPath('temporal', search.searchPath);
  if (temporal === null || !(await isRecent(temporal, search.log))) return null;
  return { kind: 'dev-server', temporal };
}

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

async function isRecent(program: string, log: Log): Promise<boolean> {
  const said = await run(program, ['--version'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const recent = isRecentVersion(said);
  if (!recent) log(`${program} is older than Temporal server ${oldestServer.join('.')} and is not used.`);
  return recent;
}

/** 'temporal version 1.32.1', or of the official tool 'temporal version 1.7.0 (Server 1.32.0, UI 2.40.0)'. */
export function isRecentVersion(said: string): boolean {
  const match = /Server (\d+)\.(\d+)/.exec(said) ?? /version v?(\d+)\.(\d+)/.exec(said);
  const [major = 0, minor = 0] = match?.slice(1).map(Number) ?? [];
  const [oldMajor, oldMinor] = oldestServer;
  return major > oldMajor || (major === oldMajor && minor >= oldMinor);
}
