/**
 * What a new password must be. By default that of OWASP ASVS 5 (6.2): length, not among the most used ones, not made of
 * words that everybody here knows, and nothing about its composition; 等保 2.0 adds composition and a history, by
 * setting. Without the list people would choose what guessers try first.
 */
import type { PasswordRule } from '#libs/config';
import { AccountRefused } from '../account-refusal.js';
import { isMostUsedPassword } from './most-used-passwords.js';
import { passwordMatches } from './password-hash.policy.js';

/** Words of this system, in small letters. */
const OUR_WORDS = ['duban', '督办', '巡回检查', '党建'];
/** Shorter ones stand in too many passwords by chance. */
const SHORTEST_WORD = 2;
/** What must be left of a password once known words, digits and signs are taken away. */
const LEAST_REST = 4;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const LEAST_CLASSES = 3;

export interface PasswordOwner {
  readonly account: string;
  readonly name: string;
}

/** Null when the password may be used; the refusal names no part of it. */
export function passwordFault(
  password: string,
  owner: PasswordOwner,
  rule: PasswordRule,
): AccountRefused | null {
  const { minimumLength } = rule;
  if (Array.from(password).length < minimumLength) {
    return new AccountRefused('password_too_short', ['password'], { minimumLength });
  }
  if (isMostUsedPassword(password)) return new AccountRefused('password_too_common', ['password']);
  if (isMadeOfKnownWords(password, owner)) {
    return new AccountRefused('password_guessable', ['password']);
  }
  const classes = CLASSES.filter((characters) => characters.test(password)).length;
  return rule.composition && classes < LEAST_CLASSES
    ? new AccountRefused('password_too_plain', ['password'])
    : null;
}

function isMadeOfKnownWords(password: string, { account, name }: PasswordOwner): boolean {
  const words = [...OUR_WORDS, name, account, ...account.split(/[^\p{L}\p{N}]+/u)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= SHORTEST_WORD)
    .toSorted((left, right) => right.length - left.length);
  const folded = password.toLowerCase();
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest !== folded && rest.replace(/[^\p{L}]/gu, '').length < LEAST_REST;
}

/** The present password is always among those that may not come again. */
export async function wasUsedBefore(
  password: string,
  { current, former }: { readonly current: string; readonly former: readonly string[] },
  { history }: PasswordRule,
): Promise<boolean> {
  const hashes = [current, ...former.slice(0, history)];
  const matches = await Promise.all(hashes.map((hash) => passwordMatches(hash, password)));
  return matches.includes(true);
}

export function isPasswordExpired(
  changedAt: Date,
  { rotationDays }: PasswordRule,
  now: Date,
): boolean {
  return rotationDays !== null && now.getTime() - changedAt.getTime() > rotationDays * 86_400_000;
}
