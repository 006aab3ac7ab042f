/**
 * The passwords of one data folder's PostgreSQL, made at random when the folder is made.
 *
 * A fixed password would let every program on the machine into every demonstration; the file is readable by its owner
 * only, and its content is never logged.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly api: string;
  readonly worker: string;
}

const NAMES = ['superuser', 'owner', 'api', 'worker'] as const satisfies (keyof Secrets)[];

/** A folder of an earlier release has fewer of them: what is missing is made, what is there stays. */
export function readOrMakeSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const known = readKnown(file);
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] ?? randomBytes(24).toString('base64url')]),
  ) as Record<keyof Secrets, string>;
  if (NAMES.some((name) => known[name] === undefined)) {
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function readKnown(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    return {};
  }
}
