/** 三员分立 over accounts: who may do what to whom, what ends at once, and what the security log tells of it. */
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AccountPageDto, IssuedAccessToken, TemporaryPasswordDto } from '#libs/contracts/http';
import { SecurityLog } from '#libs/persistence';
import { ApiService } from './api-service.js';
import { refusalOf, Visitor } from './visitor.js';

jest.setTimeout(60_000);

let service: ApiService;
let system: Visitor;
let security: Visitor;

beforeAll(async () => {
  service = await ApiService.open('api_accounts_administration');
  system = await service.as('admin.system');
  security = await service.as('admin.security');
});
afterAll(() => service.close());

const signIn = (account: string, password: string) =>
  fetch(`${service.address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const GOOD = '河边的老榕树下有人在读报';

async function newPerson(): Promise<string> {
  const personId = randomUUID();
  await service.asOwner('INSERT INTO persons (person_id, name) VALUES ($1, $2)', [
    personId,
    '示例新人',
  ]);
  return personId;
}

describe('an account', () => {
  it('is made with a one-time password that opens nothing but its own change', async () => {
    const personId = await newPerson();
    const wanted = { personId, account: 'new.person', email: 'new@county.example' };
    const made = await system.post('/accounts', wanted, 'make');
    expect(made.status).toBe(201);
    const { temporaryPassword } = made.body as TemporaryPasswordDto;
    expect(refusalOf(await system.post('/accounts', wanted, 'make')).code).toBe(
      'secret_shown_once',
    );
    expect(refusalOf(await system.post('/accounts', wanted)).code).toBe('person_has_account');
    const taken = { ...wanted, personId: await newPerson(), account: 'NEW.person' };
    expect(refusalOf(await system.post('/accounts', taken)).code).toBe('account_name_taken');
    const stranger = { ...wanted, personId: randomUUID(), account: 'stranger' };
    expect(refusalOf(await system.post('/accounts', stranger)).code).toBe('unknown_person');

    const signedIn = (await (await signIn('new.person', temporaryPassword)).json()) as {
      token: string;
      obligation: string;
    };
    expect(signedIn.obligation).toBe('password_change_required');
    const person = Visitor.withToken(service.address, personId, signedIn.token);
    for (const path of ['/me', '/ledger', '/sessions', '/account']) {
      expect(refusalOf(await person.get(path))).toMatchObject({
        status: 403,
        code: 'password_change_required',
      });
    }
    const change = { current: temporaryPassword, password: GOOD };
    expect((await person.post('/account/password', change)).status).toBe(201);
    expect((await signIn('new.person', temporaryPassword)).status).toBe(401);
    expect(await (await signIn('new.person', GOOD)).json()).toMatchObject({ obligation: null });
  });

  it('that is disabled loses its sessions and tokens at once, and gets back in when enabled', async () => {
    const inspector = await service.as('basuo.handler');
    const issued = await inspector.post('/account/tokens', {
      name: 't',
      scope: 'read',
      validDays: 1,
    });
    const { token } = issued.body as IssuedAccessToken;
    const program = Visitor.withToken(service.address, inspector.personId, token);
    expect((await program.get('/me')).status).toBe(200);
    const at = `/accounts/${inspector.personId}`;
    expect((await system.post(`${at}/disabling`, {})).status).toBe(204);
    expect([(await inspector.get('/me')).status, (await program.get('/me')).status]).toEqual([
      401, 401,
    ]);
    const password = service.passwordOf('basuo.handler');
    expect(await codeOf(await signIn('basuo.handler', password))).toBe('account_or_password_wrong');
    expect((await system.post(`${at}/enabling`, {})).status).toBe(204);
    expect((await signIn('basuo.handler', password)).status).toBe(201);
    expect((await program.get('/me')).status).toBe(401);
  });

  it('of one’s own cannot be disabled, nor that of the last system administrator', async () => {
    expect(refusalOf(await system.post(`/accounts/${system.personId}/disabling`, {})).code).toBe(
      'own_account',
    );
    // A second holder of the post may disable the first, who may then not be left without anybody.
    const staff = await service.as('staff3');
    // Who administers holds no other post (三员分立).
    await service.asOwner(`UPDATE appointments SET to_date = '2025-01-01' WHERE person_id = $1`, [
      staff.personId,
    ]);
    await service.asOwner(
      `INSERT INTO appointments (post_id, person_id, from_date)
        SELECT post_id, $1, '2025-06-01' FROM posts WHERE role = 'systemAdministrator' LIMIT 1`,
      [staff.personId],
    );
    const { address, stop } = await ApiService.another(service.config);
    const second = await Visitor.signIn(address, 'staff3', service.passwordOf('staff3'));
    await service.asOwner(
      `UPDATE appointments SET to_date = $2 WHERE person_id = $1 AND from_date = '2025-06-01'`,
      [second.personId, '2025-06-02'],
    );
    const last = await second.post(`/accounts/${system.personId}/disabling`, {});
    expect(refusalOf(last)).toMatchObject({ status: 409, code: 'last_system_administrator' });
    await stop();
  });

  it('gets another password for one sign-in, after which everything else of it has ended', async () => {
    const target = await service.as('sigeng.head');
    const reset = await system.post(`/accounts/${target.personId}/password-reset`, {});
    const { temporaryPassword } = reset.body as TemporaryPasswordDto;
    expect((await target.get('/me')).status).toBe(401);
    expect((await signIn('sigeng.head', service.passwordOf('sigeng.head'))).status).toBe(401);
    expect(await (await signIn('sigeng.head', temporaryPassword)).json()).toMatchObject({
      obligation: 'password_change_required',
    });
    await service.asOwner(
      `UPDATE accounts SET temporary_until = now() - interval '1 second' WHERE person_id = $1`,
      [target.personId],
    );
    expect(await codeOf(await signIn('sigeng.head', temporaryPassword))).toBe(
      'account_or_password_wrong',
    );
  });

  it('is unlocked and thrown out of its sessions by the security administrator', async () => {
    const target = await service.as('group1.leader');
    const at = `/accounts/${target.personId}`;
    for (let turn = 0; turn < 10; turn += 1) await signIn('group1.leader', 'wrong');
    const password = service.passwordOf('group1.leader');
    expect((await signIn('group1.leader', password)).status).toBe(429);
    const { items } = (await security.get('/accounts?limit=200')).body as AccountPageDto;
    expect(items.find(({ account }) => account === 'group1.leader')?.lockedUntil).not.toBeNull();
    expect((await security.post(`${at}/unlocking`, {})).status).toBe(204);
    expect((await signIn('group1.leader', password)).status).toBe(201);
    expect((await security.post(`${at}/sessions-ending`, {})).status).toBe(204);
    expect((await target.get('/me')).status).toBe(401);
  });

  it('changes its address by the system administrator', async () => {
    const { personId } = await service.as('staff2');
    expect((await system.put(`/accounts/${personId}/mail`, { email: 'x@y.example' })).status).toBe(
      204,
    );
    expect(
      refusalOf(await system.put(`/accounts/${personId}/mail`, { email: 'no' })).fields,
    ).toEqual(['email']);
  });
});

describe('who administers', () => {
  const SYSTEM = ['disabling', 'enabling', 'password-reset'];
  const SECURITY = ['unlocking', 'sessions-ending', 'second-factor-removal'];

  it('is the system administrator for accounts, the security administrator for their security', async () => {
    const { personId } = await service.as('staff2');
    const codes = async (visitor: Visitor, acts: readonly string[]) =>
      Promise.all(
        acts.map(async (act) => refusalOf(await visitor.post(`/accounts/${personId}/${act}`, {}))),
      );
    for (const { code } of await codes(system, SECURITY)) expect(code).toBe('not_permitted');
    for (const { code } of await codes(security, SYSTEM)) expect(code).toBe('not_permitted');
    for (const account of ['director', 'staff1', 'auditor', 'admin.audit']) {
      const visitor = await service.as(account);
      for (const { code } of await codes(visitor, [...SYSTEM, ...SECURITY])) {
        expect(code).toBe('not_permitted');
      }
      expect(refusalOf(await visitor.get('/accounts')).code).toBe('not_permitted');
      const identities = await visitor.get(`/accounts/${personId}/provider-identities`);
      expect(refusalOf(identities).code).toBe('not_permitted');
    }
  });

  it('hears of an account that does not exist as such', async () => {
    const nowhere = `/accounts/${randomUUID()}`;
    expect(refusalOf(await system.post(`${nowhere}/disabling`, {}))).toMatchObject({
      status: 404,
      code: 'unknown_account',
    });
    expect(refusalOf(await security.post(`${nowhere}/unlocking`, {})).code).toBe('unknown_account');
    expect((await system.post('/accounts/nobody/disabling', {})).status).toBe(400);
  });

  it('sees the accounts page by page, without anything that opens one', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await system.get(`/accounts?limit=7${query}`);
      const page = body as AccountPageDto;
      seen.push(...page.items.map(({ account }) => account));
      cursor = page.next;
      expect(JSON.stringify(page)).not.toMatch(/argon2|hash/i);
    } while (cursor !== null);
    expect(seen).toEqual([...new Set(seen)].toSorted());
    expect(seen).toContain('director');
  });
});

it('stands in the security log, act by act', async () => {
  const log = new SecurityLog(service.county.dataSource);
  const { events } = await log.page({ after: null, limit: 500 });
  const by = (kind: string) => events.find((event) => event.kind === kind);
  for (const kind of [
    'accountCreated',
    'accountDisabled',
    'accountEnabled',
    'accountMailChanged',
    'passwordReset',
  ]) {
    expect(by(kind)).toMatchObject({ personId: system.personId, subject: { kind: 'account' } });
  }
  expect(by('accountUnlocked')).toMatchObject({ personId: security.personId });
  expect(by('sessionRevoked')).toMatchObject({ personId: security.personId });
  expect(by('signInLocked')).toMatchObject({ account: 'group1.leader' });
  expect(JSON.stringify(events)).not.toContain(GOOD);
});
