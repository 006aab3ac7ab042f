/**
 * What a person changes on their own account: password, second factor, access tokens. Each change that a thief of a
 * session would want asks for the password or a code again, and ends the person's other sessions (ASVS 5, 7.4–7.5).
 */
import type { AccountConfig } from '#libs/config';
import type { NewSecurityEvent, SecurityLog } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { AccountRefused } from '../account-refusal.js';
import { hashPassword } from '../passwords/password-hash.policy.js';
import { passwordFault, wasUsedBefore } from '../passwords/password-rule.policy.js';
import type { SecondFactors } from '../second-factor/second-factors.repository.js';
import { otpauthUri } from '../second-factor/totp.policy.js';
import type {
  AccessToken,
  AccessTokens,
  NewAccessToken,
} from '../sign-in/access-tokens.repository.js';
import type { Origin } from '../sign-in/origin.types.js';
import type { NewSession, Proof, Sessions } from '../sign-in/sessions.repository.js';
import type { Shown, SignInService } from '../sign-in/sign-in.service.js';
import type { AccountWrites } from './account-writes.repository.js';
import type { Account, Accounts } from './accounts.repository.js';

/** Who changes their own account, in which session. */
export interface OwnRequest extends Origin, Proof {
  readonly personId: string;
  readonly sessionId: string;
  /** The Idempotency-Key. */
  readonly key: string;
}

export interface OwnAccountParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly secondFactors: SecondFactors;
  readonly tokens: AccessTokens;
  readonly signIns: SignInService;
  readonly writes: AccountWrites;
  readonly log: SecurityLog;
  readonly rule: AccountConfig['password'];
}

export class OwnAccountService {
  constructor(private readonly parts: OwnAccountParts) {}

  /** The new session takes the place of all others of the person, the present one included. */
  async changePassword(
    request: OwnRequest,
    { current, password }: { readonly current: string; readonly password: string },
    now: Date = new Date(),
  ): Promise<NewSession> {
    const { rule, signIns } = this.parts;
    const account = await this.own(request);
    await signIns.prove(account, { password: current }, request, now);
    const fault = passwordFault(password, account, rule);
    if (fault !== null) throw fault;
    const hashes = { current: account.passwordHash, former: account.formerPasswordHashes };
    if (await wasUsedBefore(password, hashes, rule)) {
      throw new AccountRefused('password_used_before', ['password']);
    }
    const hash = await hashPassword(password);
    const former = [hashes.current, ...hashes.former].slice(0, rule.history);
    return this.rotating(request, ['password', current, password], now, async (manager) => {
      await manager.query(
        `UPDATE accounts SET password_hash = $2, former_password_hashes = $3, password_changed_at = $4,
            temporary_until = NULL
          WHERE person_id = $1`,
        [request.personId, hash, former, now],
      );
      await this.note('passwordChanged', request, now, manager);
      return { proof: request, answer: {} };
    });
  }

  /** A secret to scan; it counts once a code of it is shown. Asks for the password, or for a code where one is enrolled. */
  async beginSecondFactor(
    request: OwnRequest,
    shown: Shown,
    now: Date = new Date(),
  ): Promise<{ readonly secret: string; readonly uri: string }> {
    const account = await this.own(request);
    const { enrolledAt } = await this.parts.secondFactors.stateOf(request.personId);
    if (enrolledAt !== null && shown.code === undefined) {
      throw new AccountRefused('second_factor_required', ['code']);
    }
    // Who comes through a provider may have no password that they know.
    if (enrolledAt === null && request.by === 'password' && shown.password === undefined) {
      throw new AccountRefused('current_password_wrong', ['password']);
    }
    const needed = enrolledAt === null ? { password: shown.password } : { code: shown.code };
    const showsSomething = Object.values(needed).some((value) => value !== undefined);
    if (showsSomething) await this.parts.signIns.prove(account, needed, request, now);
    return this.once(request, ['second factor', shown], now, async (manager) => {
      const secret = await this.parts.secondFactors.begin(request.personId, now, manager);
      return { secret, uri: otpauthUri(secret, account.account) };
    });
  }

  async confirmSecondFactor(
    request: OwnRequest,
    code: string,
    now: Date = new Date(),
  ): Promise<NewSession & { readonly recoveryCodes: readonly string[] }> {
    return this.rotating(request, ['confirmation', code], now, async (manager) => {
      const { secondFactors } = this.parts;
      const codes = await secondFactors.confirm(request.personId, code, now, manager);
      if (codes === 'none') throw new AccountRefused('second_factor_not_pending');
      if (codes === 'wrong') throw new AccountRefused('second_factor_wrong', ['code']);
      await this.note('secondFactorEnrolled', request, now, manager);
      return { proof: { ...request, secondFactor: true }, answer: { recoveryCodes: codes } };
    });
  }

  /** For a session that a provider opened: the own second factor, where the provider vouches for none. */
  async showSecondFactor(
    request: OwnRequest,
    code: string,
    now: Date = new Date(),
  ): Promise<NewSession> {
    const account = await this.own(request);
    const { enrolledAt } = await this.parts.secondFactors.stateOf(request.personId);
    if (enrolledAt === null) throw new AccountRefused('second_factor_not_enrolled');
    await this.parts.signIns.prove(account, { code }, request, now);
    await this.parts.sessions.revokeOne(request.personId, request.sessionId, now);
    return this.parts.signIns.open(account, { ...request, secondFactor: true }, request, now);
  }

  async issueToken(
    request: OwnRequest,
    wanted: Omit<NewAccessToken, 'personId'>,
    now: Date = new Date(),
  ): Promise<AccessToken & { readonly token: string }> {
    return this.once(request, ['token', wanted], now, async (manager) => {
      const { personId } = request;
      const issued = await this.parts.tokens.issue({ ...wanted, personId }, now, manager);
      await this.parts.log.note(
        {
          ...this.line('tokenIssued', request, now),
          subject: { kind: 'token', id: issued.tokenId },
          details: { scope: issued.scope, expiresAt: issued.expiresAt },
        },
        manager,
      );
      return issued;
    });
  }

  private async own({ personId }: OwnRequest): Promise<Account> {
    const account = await this.parts.accounts.ofPerson(personId);
    if (account === null) throw new AccountRefused('unknown_account');
    return account;
  }

  /** Done once; ends every session of the person and opens a new one with the proof that `work` answers. */
  private async rotating<Answer extends object>(
    request: OwnRequest,
    content: readonly unknown[],
    now: Date,
    work: (manager: EntityManager) => Promise<{ proof: Proof; answer: Answer }>,
  ): Promise<NewSession & Answer> {
    const { sessions } = this.parts;
    return this.once(request, content, now, async (manager) => {
      const { proof, answer } = await work(manager);
      await sessions.revokeAllOf(request.personId, now, { within: manager });
      const { by, secondFactor } = proof;
      const { address, userAgent } = request;
      const session = await sessions.create(
        request.personId,
        now,
        { by, secondFactor, address, userAgent },
        manager,
      );
      return { ...session, ...answer };
    });
  }

  private once<Answer>(
    request: OwnRequest,
    content: readonly unknown[],
    now: Date,
    work: (manager: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    return this.parts.writes.once({ ...request, content }, 'secret', now, work);
  }

  private async note(
    kind: NewSecurityEvent['kind'],
    request: OwnRequest,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    await this.parts.log.note(this.line(kind, request, now), manager);
  }

  private line(
    kind: NewSecurityEvent['kind'],
    { personId, address }: OwnRequest,
    now: Date,
  ): NewSecurityEvent {
    const subject = { kind: 'account', id: personId } as const;
    return { at: now.toISOString(), kind, personId, address, subject };
  }
}
