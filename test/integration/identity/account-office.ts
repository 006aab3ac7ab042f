/** Accounts of the small county on a database of their own: everybody has the same password, and time is given. */
import { randomBytes } from 'node:crypto';
import { readConfig } from '#libs/config';
import {
  AccountKeys,
  accountServices,
  type AccountServices,
  hashPassword,
  IdentityService,
  type SignedIn,
} from '#libs/identity';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { seedSmallCounty } from '../record/small-county.js';

export const PASSWORD = '示例-Password-1';
export const NOW = new Date('2026-09-14T01:00:00.000Z');
export const ORIGIN = { address: '192.0.2.1', userAgent: 'spec' };

export const secondsLater = (seconds: number, than = NOW): Date =>
  new Date(than.getTime() + seconds * 1000);

export interface AccountOffice extends AccountServices {
  readonly database: RecordDatabase;
  readonly identity: IdentityService;
  readonly keys: AccountKeys;
  /** One more process on the same database. */
  another(): AccountServices;
  trySignIn(account: string, password: string, now: Date, code?: string | null): Promise<SignedIn>;
}

/** `settings` as environment variables. */
export async function openAccountOffice(
  settings: Readonly<Record<string, string>> = {},
): Promise<AccountOffice> {
  const database = await openRecordDatabase();
  await seedSmallCounty(database.owner);
  await database.owner.query('UPDATE accounts SET password_hash = $1, password_changed_at = $2', [
    await hashPassword(PASSWORD),
    NOW,
  ]);
  const servers = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: 'nowhere.invalid:1' };
  const { accounts } = readConfig({ ...servers, ...settings });
  const identity = new IdentityService(database.api);
  const keys = new AccountKeys([randomBytes(32).toString('base64')]);
  const another = (): AccountServices => accountServices(database.api, identity, keys, accounts);
  const services = another();
  return {
    ...services,
    database,
    identity,
    keys,
    another,
    trySignIn: (account, password, now, code = null) =>
      services.signIns.signIn({ account, password, code }, ORIGIN, now),
  };
}
