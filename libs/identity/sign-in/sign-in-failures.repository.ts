/**
 * Counts failed sign-ins in a row, in the database, so that the count holds over all services and restarts.
 *
 * An attempt is charged before its password is looked at, and the charge is taken back when it succeeds: a hundred
 * guesses sent at once cannot all pass before the first of them has failed.
 *
 * Names that nobody has are counted too, in buckets: were they never locked, a lock would tell that an account exists.
 * The buckets are chosen by a keyed hash, so that nobody can find two names that share one.
 */
import type { DataSource } from 'typeorm';
import type { AccountKeys } from '../account-keys.js';
import type { Queryable } from '../secret-text.js';
import { FORGOTTEN_AFTER_MS, FREE_FAILURES, LOCK_SECONDS } from './lockout.policy.js';

/** Hexadecimal digits: 65,536 rows at most for all names in the world. */
const BUCKET_DIGITS = 4;

export type Charge =
  | { readonly admitted: false; readonly retryAfterSeconds: number }
  | {
      readonly admitted: true;
      /** This attempt included. */
      readonly failures: number;
      /** Not null: if this attempt fails, the account is locked for so long. */
      readonly lockedForSeconds: number | null;
    };

interface ChargeRow {
  readonly failures: number;
  readonly locked_until: Date | null;
}

export class SignInFailures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: AccountKeys,
  ) {}

  /** `personId` null: nobody has that account. */
  counterOf(personId: string | null, account: string): string {
    if (personId !== null) return `p:${personId}`;
    const folded = account.trim().toLowerCase();
    return `n:${this.keys.mark(folded, 'unknown account').slice(0, BUCKET_DIGITS)}`;
  }

  /** One more attempt; not admitted, and not counted, while the counter is locked. */
  async charge(counter: string, now: Date): Promise<Charge> {
    const forgotten = new Date(now.getTime() - FORGOTTEN_AFTER_MS);
    const [row] = await this.dataSource.query<ChargeRow[]>(CHARGE, [
      counter,
      now,
      forgotten,
      LOCK_SECONDS,
      FREE_FAILURES,
    ]);
    if (row === undefined) return this.locked(counter, now);
    const { failures, locked_until: until } = row;
    return { admitted: true, failures, lockedForSeconds: until && secondsBetween(now, until) };
  }

  /** The attempt neither failed nor succeeded: its charge is taken back, those before it stay. */
  async takeBack(counter: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE sign_in_failures SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE counter = $1',
      [counter],
    );
  }

  /** After a success, or when an administrator unlocks. */
  async reset(counter: string, within: Queryable = this.dataSource): Promise<void> {
    await within.query(
      'UPDATE sign_in_failures SET failures = 0, locked_until = NULL WHERE counter = $1 AND failures > 0',
      [counter],
    );
  }

  private async locked(counter: string, now: Date): Promise<Charge> {
    const [row] = await this.dataSource.query<Pick<ChargeRow, 'locked_until'>[]>(
      'SELECT locked_until FROM sign_in_failures WHERE counter = $1',
      [counter],
    );
    const until = row?.locked_until ?? now;
    return { admitted: false, retryAfterSeconds: secondsBetween(now, until) };
  }
}

function secondsBetween(now: Date, until: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
}

/** Parameters: counter, now, older than this is forgotten, seconds by failure, free failures. No row: locked. */
const CHARGE = `INSERT INTO sign_in_failures AS f (counter, failures, last_failed_at) VALUES ($1, 1, $2)
  ON CONFLICT (counter) DO UPDATE SET
    failures = CASE WHEN f.last_failed_at < $3 THEN 1 ELSE f.failures + 1 END,
    last_failed_at = $2,
    locked_until = CASE WHEN f.last_failed_at < $3 OR f.failures < $5 THEN NULL
      ELSE $2::timestamptz + make_interval(secs => ($4::int[])[least(f.failures - $5 + 1, cardinality($4::int[]))]) END
  WHERE f.locked_until IS NULL OR f.locked_until <= $2
  RETURNING failures, locked_until`;
