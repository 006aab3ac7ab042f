/**
 * Accounts in the hands of their administrators (三员分立): the system administrator makes, disables and enables them and
 * gives one-time passwords; the security administrator unlocks, ends sessions and removes a lost second factor. Neither
 * alone can enter as somebody who has a second factor. Each act is a line of the security log, in its transaction.
 */
import type { NewSecurityEvent, SecurityLog } from '#libs/persistence';
import { constraintOf, isUniqueViolation } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { AccountRefused } from '../account-refusal.js';
import { hashPassword } from '../passwords/password-hash.policy.js';
import type {
  ProviderIdentities,
  ProviderIdentity,
} from '../provider/provider-identities.repository.js';
import type { SecondFactors } from '../second-factor/second-factors.repository.js';
import { newTemporaryPassword } from '../secret-text.js';
import type { AccessTokens } from '../sign-in/access-tokens.repository.js';
import type { Sessions } from '../sign-in/sessions.repository.js';
import type { SignInFailures } from '../sign-in/sign-in-failures.repository.js';
import type { AccountWrites } from './account-writes.repository.js';
import type { Account, Accounts } from './accounts.repository.js';
import { leavesNoSystemAdministrator } from './last-administrator.policy.js';

/** A one-time password opens a session for so long, to be changed in. */
const TEMPORARY_HOURS = 72;

/** Who administers, and under which Idempotency-Key. */
export interface AdministrationRequest {
  readonly personId: string;
  readonly key: string;
  readonly address: string | null;
}

export interface NewAccount {
  readonly personId: string;
  readonly account: string;
  readonly email: string | null;
}

export interface TemporaryPassword {
  /** Shown once. */
  readonly temporaryPassword: string;
  readonly validUntil: string;
}

export interface AdministrationParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly secondFactors: SecondFactors;
  readonly failures: SignInFailures;
  readonly identities: ProviderIdentities;
  readonly writes: AccountWrites;
  readonly log: SecurityLog;
  /** After accounts changed, so that this process sees at once who can be reached. */
  readonly directoryChanged: () => void;
}

export class AccountAdministration {
  constructor(private readonly parts: AdministrationParts) {}

  /** Refuses with `unknown_person`, `person_has_account`, `account_name_taken`. */
  async create(
    request: AdministrationRequest,
    { personId, account, email }: NewAccount,
    now: Date = new Date(),
  ): Promise<TemporaryPassword> {
    const password = await temporaryPassword(now);
    const content = ['create', personId, account, email];
    const answer = await this.parts.writes.once(
      { ...request, content },
      'secret',
      now,
      async (manager) => {
        await requirePerson(manager, personId);
        try {
          await manager.query(
            `INSERT INTO accounts (person_id, account, password_hash, email, password_changed_at, temporary_until)
            VALUES ($1, $2, $3, $4, $5, $6)`,
            [personId, account, password.hash, email, now, password.answer.validUntil],
          );
        } catch (fault) {
          throw accountTaken(fault);
        }
        await this.note('accountCreated', request, personId, now, manager);
        return password.answer;
      },
    );
    this.parts.directoryChanged();
    return answer;
  }

  /** Ends the account's sessions and tokens at once. */
  async disable(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<void> {
    refuseOwn(request, personId);
    await this.change('disable', request, personId, now, async (manager) => {
      if (await leavesNoSystemAdministrator(manager, personId, now)) {
        throw new AccountRefused('last_system_administrator');
      }
      await manager.query('UPDATE accounts SET disabled = true WHERE person_id = $1', [personId]);
      await this.endEverything(personId, now, manager);
      await this.note('accountDisabled', request, personId, now, manager);
    });
    this.parts.directoryChanged();
  }

  async enable(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<void> {
    await this.change('enable', request, personId, now, async (manager) => {
      await manager.query('UPDATE accounts SET disabled = false WHERE person_id = $1', [personId]);
      await this.note('accountEnabled', request, personId, now, manager);
    });
    this.parts.directoryChanged();
  }

  async setMail(
    request: AdministrationRequest,
    personId: string,
    email: string | null,
    now: Date = new Date(),
  ): Promise<void> {
    await this.change(`mail ${email ?? ''}`, request, personId, now, async (manager) => {
      await manager.query('UPDATE accounts SET email = $2 WHERE person_id = $1', [personId, email]);
      await this.note('accountMailChanged', request, personId, now, manager);
    });
  }

  /** A one-time password; the person's sessions and tokens end. */
  async resetPassword(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<TemporaryPassword> {
    refuseOwn(request, personId);
    const password = await temporaryPassword(now);
    const content = ['reset', personId];
    return this.parts.writes.once({ ...request, content }, 'secret', now, async (manager) => {
      await this.required(personId, manager);
      await manager.query(
        `UPDATE accounts SET former_password_hashes = array_prepend(password_hash, former_password_hashes[1:23]),
            password_hash = $2, password_changed_at = $3, temporary_until = $4
          WHERE person_id = $1`,
        [personId, password.hash, now, password.answer.validUntil],
      );
      await this.endEverything(personId, now, manager);
      await this.note('passwordReset', request, personId, now, manager);
      return password.answer;
    });
  }

  /** For a lost phone; the person's sessions and tokens end. */
  async removeSecondFactor(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<void> {
    refuseOwn(request, personId);
    await this.change('second factor', request, personId, now, async (manager) => {
      if (!(await this.parts.secondFactors.remove(personId, manager))) {
        throw new AccountRefused('second_factor_not_enrolled');
      }
      await this.endEverything(personId, now, manager);
      await this.note('secondFactorRemoved', request, personId, now, manager);
    });
  }

  async unlock(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<void> {
    await this.change('unlock', request, personId, now, async (manager, { account }) => {
      const { failures } = this.parts;
      await failures.reset(failures.counterOf(personId, account), manager);
      await this.note('accountUnlocked', request, personId, now, manager);
    });
  }

  async endSessions(
    request: AdministrationRequest,
    personId: string,
    now: Date = new Date(),
  ): Promise<void> {
    await this.change('sessions', request, personId, now, async (manager) => {
      const ended = await this.parts.sessions.revokeAllOf(personId, now, { within: manager });
      await this.note('sessionRevoked', request, personId, now, manager, { ended });
    });
  }

  async linkIdentity(
    request: AdministrationRequest,
    personId: string,
    { issuer, subject }: Pick<ProviderIdentity, 'issuer' | 'subject'>,
    now: Date = new Date(),
  ): Promise<ProviderIdentity> {
    return this.change(`link ${issuer} ${subject}`, request, personId, now, async (manager) => {
      const wanted = { personId, issuer, subject, linkedBy: request.personId };
      const identity = await this.parts.identities.link(wanted, now, manager);
      await this.note('providerIdentityLinked', request, personId, now, manager, { issuer });
      return identity;
    });
  }

  /** False when the person has no such identity in force. */
  async endIdentity(
    by: Omit<AdministrationRequest, 'key'>,
    personId: string,
    identityId: string,
    now: Date = new Date(),
  ): Promise<boolean> {
    const ended = await this.parts.identities.end(personId, identityId, now);
    if (ended) {
      const details = { identityId };
      await this.note('providerIdentityEnded', by, personId, now, undefined, details);
    }
    return ended;
  }

  private change<Answer>(
    name: string,
    request: AdministrationRequest,
    personId: string,
    now: Date,
    work: (manager: EntityManager, account: Account) => Promise<Answer>,
  ): Promise<Answer> {
    const content = [name, personId];
    return this.parts.writes.once({ ...request, content }, 'plain', now, async (manager) =>
      work(manager, await this.required(personId, manager)),
    );
  }

  private async required(personId: string, manager: EntityManager): Promise<Account> {
    const account = await this.parts.accounts.ofPerson(personId, manager);
    if (account === null) throw new AccountRefused('unknown_account');
    return account;
  }

  private async endEverything(personId: string, now: Date, manager: EntityManager): Promise<void> {
    await this.parts.sessions.revokeAllOf(personId, now, { within: manager });
    await this.parts.tokens.revokeAllOf(personId, now, manager);
  }

  private async note(
    kind: NewSecurityEvent['kind'],
    { personId: by, address }: Omit<AdministrationRequest, 'key'>,
    personId: string,
    now: Date,
    manager: EntityManager | undefined,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const subject = { kind: 'account', id: personId } as const;
    await this.parts.log.note(
      { at: now.toISOString(), kind, personId: by, address, subject, details },
      manager,
    );
  }
}

async function temporaryPassword(
  now: Date,
): Promise<{ readonly hash: string; readonly answer: TemporaryPassword }> {
  const password = newTemporaryPassword();
  const validUntil = new Date(now.getTime() + TEMPORARY_HOURS * 3_600_000).toISOString();
  return {
    hash: await hashPassword(password),
    answer: { temporaryPassword: password, validUntil },
  };
}

async function requirePerson(manager: EntityManager, personId: string): Promise<void> {
  const found = await manager.query<unknown[]>('SELECT 1 FROM persons WHERE person_id = $1', [
    personId,
  ]);
  if (found.length === 0) throw new AccountRefused('unknown_person', ['personId']);
}

function refuseOwn(request: AdministrationRequest, personId: string): void {
  if (request.personId === personId) throw new AccountRefused('own_account', ['personId']);
}

function accountTaken(fault: unknown): unknown {
  if (!isUniqueViolation(fault)) return fault;
  return constraintOf(fault) === 'accounts_by_name'
    ? new AccountRefused('account_name_taken', ['account'])
    : new AccountRefused('person_has_account', ['personId']);
}
