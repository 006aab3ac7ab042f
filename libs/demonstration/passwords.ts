/**
 * The passwords of one data folder's demonstration, made at random when it is first seeded and kept in a file that its
 * owner alone may read. A fixed password would open every demonstration that somebody left running.
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Account → password. */
export type DemonstrationPasswords = Readonly<Record<string, string>>;

const FILE = 'demonstration-accounts.json';
/** Without characters that are mistaken for one another when they are typed off a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 5;

const schema = z.record(z.string(), z.string().min(1));

/** null when this data folder has not been seeded. */
export function readPasswords(dataDirectory: string): DemonstrationPasswords | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dataDirectory, FILE), 'utf8')));
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw new Error(
      `The file ${FILE} in the data folder cannot be read: delete it and seed the demonstration again.`,
      { cause: fault },
    );
  }
}

/** Keeps what the file has and adds a password for each account that it lacks. */
export function readOrMakePasswords(
  dataDirectory: string,
  accounts: readonly string[],
): DemonstrationPasswords {
  const known = readPasswords(dataDirectory) ?? {};
  const passwords = Object.fromEntries(
    accounts.map((account) => [account, known[account] ?? newPassword()]),
  );
  if (accounts.some((account) => known[account] === undefined)) write(dataDirectory, passwords);
  return passwords;
}

function write(dataDirectory: string, passwords: DemonstrationPasswords): void {
  mkdirSync(dataDirectory, { recursive: true });
  const file = join(dataDirectory, FILE);
  // Renamed into place: a start that is killed while writing must not leave half a file.
  writeFileSync(`${file}.new`, JSON.stringify(passwords, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function newPassword(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function isMissing(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT';
}
