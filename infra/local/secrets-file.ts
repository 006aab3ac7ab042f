/**
 * The passwords of one data folder's PostgreSQL and the keys of its payloads, made at random when the folder is made.
 *
 * A fixed password would let every program on the machine into every demonstration; the file is readable by its owner
 * only, and its content is never logged. A key that is lost takes the engine's histories with it, so the keys are kept
 * where the passwords are, and an older file is given one.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePayloadKeyEntry } from '#libs/config';

export interface Secrets {
  readonly superuser: string;
  readonly owner: string;
  readonly api: string;
  readonly worker: string;
  /** As in DUBAN_PAYLOAD_KEYS: the first encrypts. */
  readonly payloadKeys: string;
}

const password = (): string => randomBytes(24).toString('base64url');

const MAKING: Readonly<Record<keyof Secrets, () => string>> = {
  superuser: password,
  owner: password,
  api: password,
  worker: password,
  payloadKeys: makePayloadKeyEntry,
};
const NAMES = Object.keys(MAKING) as (keyof Secrets)[];

/** A folder of an earlier release has fewer of them: what is missing is made, what is there stays. */
export function readOrMakeSecrets(folder: string): Secrets {
  const kept = readSecrets(folder) ?? {};
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, kept[name] ?? MAKING[name]()]),
  ) as Record<keyof Secrets, string>;
  if (NAMES.some((name) => kept[name] === undefined)) writeSecrets(folder, secrets);
  return secrets;
}

/** Puts a new key in front; the former ones still read. Returns the new key's id. Counts from the next start on. */
export function rotatePayloadKey(folder: string): string {
  const secrets = readOrMakeSecrets(folder);
  const entry = makePayloadKeyEntry();
  writeSecrets(folder, { ...secrets, payloadKeys: `${entry},${secrets.payloadKeys}` });
  return entry.slice(0, entry.indexOf(':'));
}

function readSecrets(folder: string): Partial<Secrets> | null {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Partial<Secrets>;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    return null;
  }
}

/** Whole or not at all: half a file would lock its owner out of the database. */
function writeSecrets(folder: string, secrets: Secrets): void {
  const file = fileIn(folder);
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function fileIn(folder: string): string {
  return join(folder, 'secrets.json');
}
