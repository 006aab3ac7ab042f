/**
 * Where the keys come from: the configuration; in a demonstration without any, a file in the data folder that its owner
 * alone may read. Production never makes one up: a key that is lost with a container loses every second factor.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError, type DubanConfig } from '#libs/config';
import { AccountKeys } from './account-keys.js';

const FILE = 'account-key';

export function accountKeysOf({
  mode,
  dataDirectory,
  accounts,
}: Pick<DubanConfig, 'mode' | 'dataDirectory' | 'accounts'>): AccountKeys {
  if (accounts.keys.length > 0) return new AccountKeys(accounts.keys);
  if (mode === 'production') throw new ConfigurationError(['ACCOUNT_KEYS is missing']);
  return new AccountKeys([readOrMake(dataDirectory)]);
}

function readOrMake(dataDirectory: string): string {
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, FILE);
  try {
    // Two services that start together must end with one key: the second one finds the first one's file.
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  return readFileSync(file, 'utf8');
}
