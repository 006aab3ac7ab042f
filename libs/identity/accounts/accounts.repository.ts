/** Accounts by name and by person. Whoever asks must not tell a disabled account from one that nobody has. */
import type { DataSource } from 'typeorm';
import { passwordMatches } from '../passwords/password-hash.policy.js';
import type { Queryable } from '../secret-text.js';

/** Longer input is refused before any work is spent on it. */
const MAXIMUM_PASSWORD_LENGTH = 256;

export interface Account {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Newest first. */
  readonly formerPasswordHashes: readonly string[];
  readonly passwordChangedAt: Date;
  /** Not null: a one-time password, good until then. */
  readonly temporaryUntil: Date | null;
  readonly email: string | null;
  readonly disabled: boolean;
}

const SELECT = `SELECT a.person_id AS "personId", a.account, p.name, a.password_hash AS "passwordHash",
    a.former_password_hashes AS "formerPasswordHashes", a.password_changed_at AS "passwordChangedAt",
    a.temporary_until AS "temporaryUntil", a.email, a.disabled
  FROM accounts a JOIN persons p USING (person_id)`;

export class Accounts {
  constructor(private readonly dataSource: DataSource) {}

  /** Disabled ones too. */
  async find(account: string): Promise<Account | null> {
    // PostgreSQL's text holds no NUL; no account contains one.
    if (account.includes('\0')) return null;
    const [row] = await this.dataSource.query<Account[]>(
      `${SELECT} WHERE lower(a.account) = lower($1)`,
      [account.trim()],
    );
    return row ?? null;
  }

  /** `within` also locks the row until the transaction's end. */
  async ofPerson(personId: string, within?: Queryable): Promise<Account | null> {
    const [row] = await (within ?? this.dataSource).query<Account[]>(
      `${SELECT} WHERE a.person_id = $1${within === undefined ? '' : ' FOR UPDATE OF a'}`,
      [personId],
    );
    return row ?? null;
  }

  /** False for nobody, for a disabled account and for a one-time password past its time, after the same work. */
  async passwordFits(account: Account | null, password: string, now: Date): Promise<boolean> {
    const tooLong = password.length > MAXIMUM_PASSWORD_LENGTH;
    const usable =
      account !== null &&
      !account.disabled &&
      (account.temporaryUntil === null || account.temporaryUntil > now);
    const matches = await passwordMatches(
      usable ? account.passwordHash : null,
      tooLong ? '' : password,
    );
    return matches && !tooLong;
  }
}
