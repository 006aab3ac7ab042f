/**
 * Puts the demonstration county into the organisation registry. Rows that are there stay as they are, so that seeding
 * again is harmless and an operator's changes (an absence, a new holder) survive.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword, passwordMatches } from '#libs/identity';
import {
  AccountEntity,
  AppointmentEntity,
  PersonEntity,
  PostEntity,
  UnitEntity,
} from '#libs/persistence';
import { DEMONSTRATION_COUNTY } from './county.js';
import type { DemonstrationSeat } from './county.types.js';
import type { DemonstrationPasswords } from './passwords.js';

/** Mail to this domain reaches nobody, whatever server is configured (RFC 2606). */
const MAIL_DOMAIN = 'demonstration.invalid';

export interface SeedOutcome {
  /** Accounts made now; 0 when the county was there. */
  readonly accountsMade: number;
  /** Accounts whose password differed from the given one, e.g. after the password file was lost. */
  readonly passwordsReset: number;
}

/** `passwords` must name every account of the county. */
export async function seedDemonstration(
  dataSource: DataSource,
  { passwords }: { readonly passwords: DemonstrationPasswords },
): Promise<SeedOutcome> {
  const { seats } = DEMONSTRATION_COUNTY;
  const known = await knownHashes(dataSource);
  const hashes = await Promise.all(
    seats.map(async ({ account, personId }) => {
      const password = passwords[account];
      if (password === undefined) throw new Error(`The account ${account} has no password.`);
      const hash = known.get(personId);
      const fits = hash !== undefined && (await passwordMatches(hash, password));
      return fits ? null : hashPassword(password);
    }),
  );
  return dataSource.transaction(async (manager) => {
    await seedRegistry(manager);
    let passwordsReset = 0;
    for (const [index, seat] of seats.entries()) {
      const passwordHash = hashes[index] ?? null;
      if (passwordHash === null) continue;
      if (known.has(seat.personId)) passwordsReset += 1;
      await saveAccount(manager, seat, passwordHash);
    }
    const made = seats.filter(({ personId }) => !known.has(personId)).length;
    return { accountsMade: made, passwordsReset };
  });
}

async function knownHashes(dataSource: DataSource): Promise<ReadonlyMap<string, string>> {
  const accounts = await dataSource.getRepository(AccountEntity).find();
  return new Map(accounts.map(({ personId, passwordHash }) => [personId, passwordHash]));
}

async function seedRegistry(manager: EntityManager): Promise<void> {
  const { units, seats, appointedFrom } = DEMONSTRATION_COUNTY;
  const insert = () => manager.createQueryBuilder().insert().orIgnore();
  await insert()
    .into(UnitEntity)
    .values(units.map((unit) => ({ ...unit, fictional: true })))
    .execute();
  await insert()
    .into(PersonEntity)
    .values(seats.map(({ personId, name }) => ({ personId, name, fictional: true })))
    .execute();
  await insert()
    .into(PostEntity)
    .values(seats.map(({ post }) => post))
    .execute();
  const appointments = seats.map(({ personId, post }) => ({
    postId: post.postId,
    personId,
    fromDate: appointedFrom,
    toDate: null,
  }));
  await insert().into(AppointmentEntity).values(appointments).execute();
}

async function saveAccount(
  manager: EntityManager,
  { personId, account }: DemonstrationSeat,
  passwordHash: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO accounts (person_id, account, password_hash, email) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, temporary_until = NULL`,
    [personId, account, passwordHash, `${account}@${MAIL_DOMAIN}`],
  );
}
