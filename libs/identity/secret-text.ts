/** Secrets that the system makes: 256 random bits, kept as their SHA-256, because nothing so random can be guessed. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** The data source, or the transaction that a statement belongs to. */
export type Queryable = Pick<DataSource | EntityManager, 'query'>;

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** 64 hexadecimal digits. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Without characters that are mistaken for one another when they are typed off a screen. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Four groups of five, e.g. `x7KmQ-…`: for one sign-in, typed by hand. */
export function newTemporaryPassword(): string {
  const group = (): string =>
    Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: 4 }, group).join('-');
}
