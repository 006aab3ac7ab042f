/**
 * From a provider's subject to a session here. An administrator linked the subject beforehand, or the configured claim
 * names an account at the first sign-in; a stranger is refused in so many words, and no account is ever made for one.
 */
import type { Actor } from '#libs/domain';
import type { SecurityLog } from '#libs/persistence';
import { AccountRefused } from '../account-refusal.js';
import type { Account, Accounts } from '../accounts/accounts.repository.js';
import type { Origin } from '../sign-in/origin.types.js';
import type { SignedIn, SignInService } from '../sign-in/sign-in.service.js';
import type { ProviderIdentities } from './provider-identities.repository.js';
import type { ProviderSubject } from './provider.client.js';

export class ProviderSignInService {
  constructor(
    private readonly accounts: Accounts,
    private readonly identities: ProviderIdentities,
    private readonly signIns: SignInService,
    private readonly log: SecurityLog,
    private readonly actorOf: (personId: string, now: Date) => Promise<Actor | null>,
  ) {}

  /** Refuses strangers and disabled accounts with `provider_subject_unknown`. */
  async signIn(
    subject: ProviderSubject,
    origin: Origin,
    now: Date = new Date(),
  ): Promise<SignedIn> {
    const account = await this.accountOf(subject, origin, now);
    const actor =
      account === null || account.disabled ? null : await this.actorOf(account.personId, now);
    if (account === null || actor === null) {
      await this.log.note({
        at: now.toISOString(),
        kind: 'signInFailed',
        personId: null,
        account: subject.account,
        address: origin.address,
        subject: account === null ? null : { kind: 'account', id: account.personId },
        details: { failed: 'provider', issuer: subject.issuer },
      });
      throw new AccountRefused('provider_subject_unknown');
    }
    const proof = { by: 'provider', secondFactor: subject.secondFactor } as const;
    return { ...(await this.signIns.open(account, proof, origin, now)), actor };
  }

  private async accountOf(
    { issuer, subject, account: claimed }: ProviderSubject,
    { address }: Origin,
    now: Date,
  ): Promise<Account | null> {
    const linked = await this.identities.personOf(issuer, subject);
    if (linked !== null) return this.accounts.ofPerson(linked);
    const account = claimed === null ? null : await this.accounts.find(claimed);
    if (account === null || account.disabled) return null;
    const { personId } = account;
    // One subject of a provider a person: an account that is linked there is not handed to a second one.
    const known = await this.identities.listOf(personId);
    if (known.some((identity) => identity.issuer === issuer)) return null;
    const identity = await this.identities.link({ personId, issuer, subject, linkedBy: null }, now);
    await this.log.note({
      at: now.toISOString(),
      kind: 'providerIdentityLinked',
      personId,
      address,
      subject: { kind: 'account', id: personId },
      details: { issuer, identityId: identity.identityId },
    });
    return account;
  }
}
