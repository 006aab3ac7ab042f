/**
 * The passwords that guessers try first (ASVS 5, 6.2.4: at least the 3,000 most used ones that the rule lets through).
 * Read once, at the first question.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';

/** Fewer different characters than this are a pattern, whatever its length. */
const LEAST_DIFFERENT = 5;

let known: ReadonlySet<string> | null = null;

export function mostUsedPasswords(): ReadonlySet<string> {
  known ??= new Set(
    readFileSync(
      join(projectRoot(), 'libs', 'identity', 'passwords', 'most-used-passwords.txt'),
      'utf8',
    )
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
  return known;
}

export function isMostUsedPassword(password: string): boolean {
  const folded = password.toLowerCase();
  return new Set(folded).size < LEAST_DIFFERENT || mostUsedPasswords().has(folded);
}
