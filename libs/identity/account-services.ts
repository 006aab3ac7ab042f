/** Everything about accounts on one database, put together; each part knows only what it needs. */
import type { AccountConfig } from '#libs/config';
import { SecurityLog } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import type { AccountKeys } from './account-keys.js';
import { AccountAdministration } from './accounts/account-administration.service.js';
import { AccountList } from './accounts/account-list.repository.js';
import { AccountWrites } from './accounts/account-writes.repository.js';
import { Accounts } from './accounts/accounts.repository.js';
import { FirstAdministrators } from './accounts/first-administrator.service.js';
import { OwnAccountService } from './accounts/own-account.service.js';
import type { IdentityService } from './identity.service.js';
import { ProviderSignInService } from './provider/provider-sign-in.service.js';
import { ProviderIdentities } from './provider/provider-identities.repository.js';
import { SecondFactors } from './second-factor/second-factors.repository.js';
import { AccessTokens } from './sign-in/access-tokens.repository.js';
import { SessionEndingService } from './sign-in/session-ending.service.js';
import { Sessions } from './sign-in/sessions.repository.js';
import { SignInFailures } from './sign-in/sign-in-failures.repository.js';
import { SignInService } from './sign-in/sign-in.service.js';

export interface AccountServices {
  readonly accounts: Accounts;
  readonly list: AccountList;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly secondFactors: SecondFactors;
  readonly identities: ProviderIdentities;
  readonly signIns: SignInService;
  readonly providerSignIns: ProviderSignInService;
  readonly endings: SessionEndingService;
  readonly own: OwnAccountService;
  readonly administration: AccountAdministration;
  readonly firstAdministrators: FirstAdministrators;
  readonly log: SecurityLog;
}

export function accountServices(
  dataSource: DataSource,
  identity: IdentityService,
  keys: AccountKeys,
  config: Pick<AccountConfig, 'password' | 'session'>,
): AccountServices {
  const { password: rule } = config;
  const accounts = new Accounts(dataSource);
  const failures = new SignInFailures(dataSource, keys);
  const secondFactors = new SecondFactors(dataSource, keys);
  const sessions = new Sessions(dataSource, config.session);
  const tokens = new AccessTokens(dataSource);
  const identities = new ProviderIdentities(dataSource);
  const writes = new AccountWrites(dataSource, keys);
  const log = new SecurityLog(dataSource);
  const actorOf = identity.actorAt.bind(identity);
  const signIns = new SignInService({ accounts, failures, secondFactors, sessions, log, actorOf });
  const common = { accounts, sessions, tokens, secondFactors, writes, log };
  const directoryChanged = (): void => identity.directories.forget();
  return {
    accounts,
    list: new AccountList(dataSource),
    sessions,
    tokens,
    secondFactors,
    identities,
    signIns,
    providerSignIns: new ProviderSignInService(accounts, identities, signIns, log, actorOf),
    endings: new SessionEndingService(sessions, tokens, log),
    own: new OwnAccountService({ ...common, signIns, rule }),
    administration: new AccountAdministration({
      ...common,
      failures,
      identities,
      directoryChanged,
    }),
    firstAdministrators: new FirstAdministrators(dataSource, log, rule),
    log,
  };
}
