/**
 * Finds a Temporal server to run, in the order of design.md §6: built earlier, on PATH, downloaded, built now.
 *
 * Each way has to work where the others cannot: an office without internet but with a Go module mirror, a developer
 * with the official tool installed, a laptop on the open internet without Go.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Log } from './log.js';
import { buildTemporal, builtTemporal } from './temporal-build.js';
import { downloadedTemporal, downloadTemporal } from './temporal-download.js';
import {
  findOnPath,
  isRecentVersion,
  oldestServer,
  type ProgramSearch,
  type TemporalProgram,
} from './temporal-program.js';

const run = promisify(execFile);

export async function findTemporal(search: ProgramSearch): Promise<TemporalProgram> {
  const fits = (kind: TemporalProgram['kind']): boolean =>
    search.kind === null || search.kind === kind;
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

async function isRecent(program: string, log: Log): Promise<boolean> {
  const said = await run(program, ['--version'], { timeout: 10_000 }).then(
    ({ stdout }) => stdout,
    () => '',
  );
  const recent = isRecentVersion(said);
  if (!recent)
    log(`${program} is older than Temporal server ${oldestServer.join('.')} and is not used.`);
  return recent;
}
