/**
 * The addresses of the running `npm start`, for commands typed in another terminal.
 *
 * Without it `npm run duban -- …` would have to be told ports and a password that nobody knows. The file holds that
 * password, so only its owner may read it; it counts only while the process that wrote it lives.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStackConfig, type Environment } from '#libs/config';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';

interface RunFile {
  readonly process: ProcessIdentity | null;
  readonly environment: Environment;
}

export function writeRunningStack(dataDirectory: string, environment: Environment): void {
  const file = runFile(dataDirectory);
  const content: RunFile = { process: identify(process.pid), environment };
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, JSON.stringify(content, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeRunningStack(dataDirectory: string): void {
  rmSync(runFile(dataDirectory), { force: true });
}

/** The variables with which the running API and worker were started, or null when none runs. */
export function runningEnvironment(
  dataDirectory: string = readStackConfig().dataDirectory,
): Environment | null {
  try {
    const content = JSON.parse(readFileSync(runFile(dataDirectory), 'utf8')) as RunFile;
    return content.process !== null && isRunning(content.process) ? content.environment : null;
  } catch {
    return null;
  }
}

function runFile(dataDirectory: string): string {
  return join(dataDirectory, 'run.json');
}
