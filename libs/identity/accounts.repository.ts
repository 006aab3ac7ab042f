/** Sign-in by account and password. Disabled accounts answer exactly like unknown ones. */
import type { DataSource } from 'typeorm';
import { passwordMatches } from './passwords.policy.js';

/** Longer input is refused before any work is spent on it. */
const MAXIMUM_PASSWORD_LENGTH = 256;

interface AccountRow {
  readonly person_id: string;
  readonly password_hash: string;
}

export class Accounts {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's id, or null: unknown, disabled and wrong password are not told apart. */
  async authenticate(account: string, password: string): Promise<string | null> {
    const tooLong = password.length > MAXIMUM_PASSWORD_LENGTH;
    // PostgreSQL's text holds no NUL; no account contains one.
    const [row] = account.includes('\0')
      ? []
      : await this.dataSource.query<AccountRow[]>(
          'SELECT person_id, password_hash FROM accounts WHERE lower(account) = lower($1) AND NOT disabled',
          [account.trim()],
        );
    const matches = await passwordMatches(row?.password_hash ?? null, tooLong ? '' : password);
    return matches && !tooLong ? (row?.person_id ?? null) : null;
  }
}
