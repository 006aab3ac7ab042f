/**
 * The passwords of one data folder's PostgreSQL, made at random when the folder is made.
 *
 * A fixed password would let every program on the machine into every demonstration; the file is readable by its owner
 * only, and its content is never logged.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

export function readOrMakeSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
  const random = (): string => randomBytes(24).toString('base64url');
  const secrets = { superuser: random(), owner: random(), application: random() };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
