/** What `duban accounts` shows: who can sign in to the demonstration, and with which password. */
import { DEMONSTRATION_COUNTY } from './county.js';
import type { DemonstrationPasswords } from './passwords.js';

export interface DemonstrationAccount {
  readonly account: string;
  readonly name: string;
  readonly posts: readonly { readonly role: string; readonly title: string }[];
  readonly unit: string;
  readonly password: string;
}

/** In the order of the organisation; accounts without a password are left out. */
export function demonstrationAccounts(
  passwords: DemonstrationPasswords,
): readonly DemonstrationAccount[] {
  return DEMONSTRATION_COUNTY.seats.flatMap(({ account, name, post, unitName }) => {
    const password = passwords[account];
    if (password === undefined) return [];
    const { role, title } = post;
    return [{ account, name, posts: [{ role, title }], unit: unitName, password }];
  });
}

/** The account by which the command line acts in a demonstration: the first of the office staff. */
export const DEMONSTRATION_CLERK = 'staff1';
