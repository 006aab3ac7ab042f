import {
  DEMONSTRATION_CLERK,
  DEMONSTRATION_COUNTY,
  type DemonstrationPasswords,
  seedDemonstration,
} from '#libs/demonstration';
import { POST_ROLES } from '#libs/domain';
import { Accounts, DirectoryRepository } from '#libs/identity';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';

const passwordsOf = (suffix: string): DemonstrationPasswords =>
  Object.fromEntries(DEMONSTRATION_COUNTY.seats.map(({ account }) => [account, account + suffix]));

describe('seeding the demonstration county', () => {
  let database: RecordDatabase;
  const opens = async (password: string): Promise<boolean> => {
    const accounts = new Accounts(database.api);
    return accounts.passwordFits(await accounts.find(DEMONSTRATION_CLERK), password, new Date());
  };

  beforeAll(async () => {
    database = await openRecordDatabase(4);
  }, 60_000);
  afterAll(() => database.close());

  it('makes every account once, however often it is done', async () => {
    const passwords = passwordsOf('-first');
    const made = await seedDemonstration(database.owner, { passwords });
    expect(made).toEqual({ accountsMade: DEMONSTRATION_COUNTY.seats.length, passwordsReset: 0 });
    const again = await seedDemonstration(database.owner, { passwords });
    expect(again).toEqual({ accountsMade: 0, passwordsReset: 0 });
    expect(await opens('staff1-first')).toBe(true);
  }, 60_000);

  it('gives every account its new password after the old ones were lost', async () => {
    const outcome = await seedDemonstration(database.owner, { passwords: passwordsOf('-second') });
    expect(outcome.passwordsReset).toBe(DEMONSTRATION_COUNTY.seats.length);
    expect(await opens('staff1-first')).toBe(false);
    expect(await opens('staff1-second')).toBe(true);
  }, 60_000);

  it('leaves no role of the ladder without somebody who can be reached', async () => {
    const directory = await new DirectoryRepository(database.worker).current();
    for (const role of POST_ROLES) {
      const posts = directory.posts((post) => post.role === role);
      const acting = posts.flatMap((post) => directory.actingOn(post, '2026-09-18'));
      expect([role, acting.length]).toEqual([role, posts.length]);
      expect(acting.every(({ person }) => directory.canBeReached(person.personId))).toBe(true);
    }
    expect(directory.allUnits().every(({ fictional }) => fictional)).toBe(true);
    expect(directory.absentOn('2026-09-18')).toEqual([]);
  });
});
