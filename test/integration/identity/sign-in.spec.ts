import { randomBytes } from 'node:crypto';
import { readConfig } from '#libs/config';
import type { Actor } from '#libs/domain';
import {
  AccountKeys,
  accountServices,
  type AccountServices,
  hashPassword,
  IdentityService,
  type SignedIn,
  Sessions,
} from '#libs/identity';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, postIdOf, seedSmallCounty, sendOnLeave } from '../record/small-county.js';

let database: RecordDatabase;
let identity: IdentityService;
let accounts: AccountServices;

const PASSWORD = '示例-Password-1';
const NOW = new Date('2026-09-14T01:00:00.000Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await openRecordDatabase();
  await seedSmallCounty(database.owner);
  await sendOnLeave(database.owner, '主任甲', '副主任乙');
  await database.owner.query('UPDATE accounts SET password_hash = $1', [
    await hashPassword(PASSWORD),
  ]);
  identity = new IdentityService(database.api);
  const keys = new AccountKeys([randomBytes(32).toString('base64')]);
  const { accounts: settings } = readConfig({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: 'nowhere.invalid:1',
  });
  accounts = accountServices(database.api, identity, keys, settings);
}, 60_000);

afterAll(async () => {
  await database.close();
});

function signIn(account: string, password: string, now = NOW): Promise<SignedIn> {
  const origin = { address: '192.0.2.1', userAgent: 'spec' };
  return accounts.signIns.signIn({ account, password, code: null }, origin, now);
}

async function token(account = '工作员丙', now = NOW): Promise<string> {
  return (await signIn(account, PASSWORD, now)).token;
}

async function actorOfToken(sent: string, now: Date): Promise<Actor | null> {
  const session = await accounts.sessions.find(sent, now);
  return session && identity.actorAt(session.personId, now);
}

const REFUSED = { code: 'account_or_password_wrong' };

describe('signing in', () => {
  it('gives a session for the person with the posts of that day', async () => {
    const signedIn = await signIn(' 工作员丙 ', PASSWORD, NOW);
    expect(signedIn.actor).toMatchObject({
      name: '工作员丙',
      posts: [{ role: 'officeStaff', substituteFor: null }],
    });
    expect(signedIn.token).toMatch(/^[\w-]{43}$/);
    expect(await actorOfToken(signedIn.token, NOW)).toEqual(signedIn.actor);
  });

  it('as a substitute gives the absent holder’s posts too, under both names, while the absence lasts', async () => {
    const deputy = await token('副主任乙');
    const actor = await actorOfToken(deputy, NOW);
    expect(actor?.posts).toMatchObject([
      { role: 'deputyDirector', substituteFor: null },
      {
        postId: postIdOf('officeDirector', '巡回检查办公室'),
        role: 'officeDirector',
        substituteFor: { personId: idOf('主任甲'), name: '主任甲' },
      },
    ]);
    const afterwards = await identity.resolveActor(idOf('副主任乙'), '2026-10-01');
    expect(afterwards?.posts).toHaveLength(1);
  });

  it.each([
    ['a wrong password', '工作员丙', 'wrong'],
    ['an unknown account', '无此人', PASSWORD],
    ['an overlong password', '工作员丙', 'x'.repeat(10_000)],
    ['an empty one', '', ''],
    ['an account with a NUL', '工作员丙\0', PASSWORD],
  ])('with %s is refused without saying why', async (_, account, password) => {
    await expect(signIn(account, password)).rejects.toMatchObject(REFUSED);
  });

  it('of a disabled account is refused, and its open sessions end', async () => {
    const open = await token('承办人庚');
    await database.owner.query('UPDATE accounts SET disabled = true WHERE person_id = $1', [
      idOf('承办人庚'),
    ]);
    await expect(signIn('承办人庚', PASSWORD)).rejects.toMatchObject(REFUSED);
    expect(await actorOfToken(open, NOW)).toBeNull();
  });
});

describe('a session', () => {
  it('is kept by the hash of its token only', async () => {
    const mine = await token();
    const rows = await database.api.query<object[]>('SELECT * FROM sessions');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(mine);
  });

  it('ends by signing out, for that session only', async () => {
    const [first, second] = [await token(), await token()];
    await accounts.sessions.revoke(first, NOW);
    await accounts.sessions.revoke(first, NOW);
    expect(await actorOfToken(first, NOW)).toBeNull();
    expect(await actorOfToken(second, NOW)).not.toBeNull();
  });

  it('ends when it was not used for too long; use keeps it', async () => {
    const sessions = new Sessions(database.api, { idleMinutes: 30, absoluteMinutes: 600 });
    const { token: mine } = await sessions.create(idOf('工作员丙'), NOW);
    expect(await sessions.find(mine, later(29))).not.toBeNull();
    expect(await sessions.find(mine, later(58))).not.toBeNull();
    expect(await sessions.find(mine, later(89))).toBeNull();
  });

  it('ends at its absolute end however much it is used', async () => {
    const sessions = new Sessions(database.api, { idleMinutes: 30, absoluteMinutes: 60 });
    const { token: mine, expiresAt } = await sessions.create(idOf('工作员丙'), NOW);
    expect(expiresAt).toBe(later(60).toISOString());
    for (const minute of [20, 40, 59])
      expect(await sessions.find(mine, later(minute))).not.toBeNull();
    expect(await sessions.find(mine, later(60))).toBeNull();
  });

  it('ends together with all others of the person', async () => {
    const [first, second] = [await token('组长丁'), await token('组长丁')];
    expect(await accounts.sessions.revokeAllOf(idOf('组长丁'), NOW)).toBe(2);
    expect(await actorOfToken(first, NOW)).toBeNull();
    expect(await actorOfToken(second, NOW)).toBeNull();
  });

  it('does not open with a made-up token', async () => {
    expect(await actorOfToken('', NOW)).toBeNull();
    expect(await actorOfToken(`' OR '1'='1`, NOW)).toBeNull();
  });
});

describe('the organisation', () => {
  it('is a tree of units with posts, holders and who acts today', async () => {
    const [committee, ...others] = await identity.organisation('2026-09-14');
    expect(others).toEqual([]);
    const office = committee?.units.find(({ kind }) => kind === 'office');
    const director = office?.posts.find(({ role }) => role === 'officeDirector');
    expect(director).toMatchObject({
      holders: [{ name: '主任甲' }],
      acting: [{ name: '副主任乙', substituteFor: { name: '主任甲' } }],
    });
    const area = committee?.units.find(({ kind }) => kind === 'area');
    expect(area?.units.map(({ name }) => name)).toEqual(['示例镇']);
  });

  it('is read again a few seconds after a change, and at once where it was changed', async () => {
    await database.owner.query(`UPDATE units SET name = '示例局（更名）' WHERE unit_id = $1`, [
      idOf('示例局'),
    ]);
    expect((await identity.directory()).unit(idOf('示例局'))?.name).toBe('示例局');
    identity.directories.forget();
    expect((await identity.directory()).unit(idOf('示例局'))?.name).toBe('示例局（更名）');
  });
});
