/**
 * Signing in by account and password, with the second factor where the person has one.
 *
 * Unknown account, disabled account and wrong password cost the same work, count in the same way and are answered
 * alike, so that nobody learns which accounts exist. Each failure and each lock is a line of the security log.
 */
import type { Actor } from '#libs/domain';
import type { SecurityLog } from '#libs/persistence';
import { AccountRefused } from '../account-refusal.js';
import type { Account, Accounts } from '../accounts/accounts.repository.js';
import type { SecondFactors } from '../second-factor/second-factors.repository.js';
import type { Origin } from './origin.types.js';
import type { NewSession, Proof, Sessions } from './sessions.repository.js';
import type { Charge, SignInFailures } from './sign-in-failures.repository.js';

export interface SignInAttempt {
  readonly account: string;
  readonly password: string;
  /** Of the second factor; null: none was sent. */
  readonly code: string | null;
}

export interface SignedIn extends NewSession {
  readonly actor: Actor;
}

/** What somebody shows who has a session already, before something weighty. */
export interface Shown {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

type Failure = 'password' | 'code' | 'locked';
type Admitted = Extract<Charge, { admitted: true }>;

export interface SignInParts {
  readonly accounts: Accounts;
  readonly failures: SignInFailures;
  readonly secondFactors: SecondFactors;
  readonly sessions: Sessions;
  readonly log: SecurityLog;
  /** With the posts of that moment; null for a person whom the registry does not know. */
  readonly actorOf: (personId: string, now: Date) => Promise<Actor | null>;
}

export class SignInService {
  constructor(private readonly parts: SignInParts) {}

  /** Refuses with `account_or_password_wrong`, `account_locked`, `second_factor_required`, `second_factor_wrong`. */
  async signIn(attempt: SignInAttempt, origin: Origin, now: Date = new Date()): Promise<SignedIn> {
    const { accounts, failures, secondFactors, actorOf } = this.parts;
    const account = await accounts.find(attempt.account);
    const counter = failures.counterOf(account?.personId ?? null, attempt.account);
    const charge = await this.charged(counter, attempt.account, account, origin, now);
    const fits = await accounts.passwordFits(account, attempt.password, now);
    const actor = fits && account !== null ? await actorOf(account.personId, now) : null;
    if (account === null || actor === null) {
      await this.noteFailure('password', attempt.account, account, charge, origin, now);
      throw new AccountRefused('account_or_password_wrong');
    }
    const { enrolledAt } = await secondFactors.stateOf(account.personId);
    if (enrolledAt !== null)
      await this.showCode(attempt.code, counter, account, charge, origin, now);
    await failures.reset(counter);
    const proof: Proof = { by: 'password', secondFactor: enrolledAt !== null };
    return { ...(await this.open(account, proof, origin, now)), actor };
  }

  /** A session for somebody whose proof was checked, noted in the log. */
  async open(
    { personId, account }: Pick<Account, 'personId' | 'account'>,
    { by, secondFactor }: Proof,
    { address, userAgent }: Origin,
    now: Date,
  ): Promise<NewSession> {
    const opened = { by, secondFactor, address, userAgent };
    const session = await this.parts.sessions.create(personId, now, opened);
    await this.parts.log.note({
      at: now.toISOString(),
      kind: 'signedIn',
      personId,
      account,
      address,
      subject: { kind: 'session', id: session.sessionId },
      details: { by, secondFactor },
    });
    return session;
  }

  /** Throws unless what is given is right; failures count as those of signing in. */
  async prove(
    account: Account,
    { password, code }: Shown,
    origin: Origin,
    now: Date = new Date(),
  ): Promise<void> {
    const { accounts, failures } = this.parts;
    const counter = failures.counterOf(account.personId, account.account);
    const charge = await this.charged(counter, account.account, account, origin, now);
    if (password !== undefined && !(await accounts.passwordFits(account, password, now))) {
      await this.noteFailure('password', account.account, account, charge, origin, now);
      throw new AccountRefused('current_password_wrong', ['password']);
    }
    if (code !== undefined) await this.showCode(code, counter, account, charge, origin, now);
    await failures.reset(counter);
  }

  private async charged(
    counter: string,
    typed: string,
    account: Account | null,
    origin: Origin,
    now: Date,
  ): Promise<Admitted> {
    const charge = await this.parts.failures.charge(counter, now);
    if (charge.admitted) return charge;
    await this.noteFailure('locked', typed, account, null, origin, now);
    const { retryAfterSeconds } = charge;
    throw new AccountRefused('account_locked', ['account'], { retryAfterSeconds });
  }

  private async showCode(
    code: string | null,
    counter: string,
    account: Account,
    charge: Admitted,
    origin: Origin,
    now: Date,
  ): Promise<void> {
    if (code === null) {
      // Not a guess: the person is asked for the code now. What failed before still counts.
      await this.parts.failures.takeBack(counter);
      throw new AccountRefused('second_factor_required', ['code']);
    }
    const kind = await this.parts.secondFactors.take(account.personId, code, now);
    if (kind === null) {
      await this.noteFailure('code', account.account, account, charge, origin, now);
      throw new AccountRefused('second_factor_wrong', ['code']);
    }
    if (kind === 'recovery') {
      await this.parts.log.note({
        at: now.toISOString(),
        kind: 'recoveryCodeUsed',
        personId: account.personId,
        account: account.account,
        address: origin.address,
        subject: { kind: 'account', id: account.personId },
      });
    }
  }

  private async noteFailure(
    failed: Failure,
    typed: string,
    account: Account | null,
    charge: Admitted | null,
    { address }: Origin,
    now: Date,
  ): Promise<void> {
    const line = {
      at: now.toISOString(),
      personId: null,
      account: typed,
      address,
      subject: account === null ? null : ({ kind: 'account', id: account.personId } as const),
    };
    const { log } = this.parts;
    await log.note({ ...line, kind: 'signInFailed', details: { failed } });
    if (charge?.lockedForSeconds == null) return;
    const { failures, lockedForSeconds } = charge;
    await log.note({ ...line, kind: 'signInLocked', details: { failures, lockedForSeconds } });
  }
}
