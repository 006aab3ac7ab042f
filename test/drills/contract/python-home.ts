/**
 * Schemathesis in a virtual environment of its own, made once per set of pinned versions and kept outside the clone:
 * the product itself needs no Python, and whoever runs the drill installs nothing by hand.
 */
import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot, readStackConfig } from '#libs/config';

const run = promisify(execFile);
const INSTALL_WITHIN_MS = 600_000;

export function contractFile(name: string): string {
  return join(projectRoot(), 'test', 'drills', 'contract', name);
}

/** Path of the Python that has Schemathesis; it is a module there (`-m schemathesis.cli`). */
export async function pythonWithSchemathesis(print: (line: string) => void): Promise<string> {
  const requirements = contractFile('requirements.txt');
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const { cacheDirectory } = readStackConfig();
  const home = join(cacheDirectory, `schemathesis-${digest}`);
  const python = join(home, 'bin', 'python');
  const complete = join(home, 'installed');
  if (existsSync(complete)) return python;
  print('installing Schemathesis from PyPI (once)');
  rmSync(home, { recursive: true, force: true });
  await mkdir(cacheDirectory, { recursive: true });
  await run('python3', ['-m', 'venv', home]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(python, [...pip, '-r', requirements], { timeout: INSTALL_WITHIN_MS });
  // Last, so that an installation that broke off is made anew.
  await mkdir(complete);
  return python;
}
