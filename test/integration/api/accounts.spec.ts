/** One's own account over HTTP: sessions, password, personal access tokens, and that no secret gets into the log. */
import { jest } from '@jest/globals';
import type { IssuedAccessToken, OwnSessions, RenewedSession } from '#libs/contracts/http';
import { ApiService } from './api-service.js';
import { findingAt, refusalOf, Visitor } from './visitor.js';

jest.setTimeout(60_000);

let service: ApiService;
beforeAll(async () => {
  service = await ApiService.open('api_accounts');
});
afterAll(() => service.close());

const signIn = (account: string, password = service.passwordOf(account)) =>
  Visitor.signIn(service.address, account, password);
const secrets: string[] = [];

describe('sessions', () => {
  it('are listed without their tokens and ended one by one or all others at once', async () => {
    const [here, there, third] = [
      await signIn('staff1'),
      await signIn('staff1'),
      await signIn('staff1'),
    ];
    const { items } = (await here.get('/sessions')).body as OwnSessions;
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items[0]).toMatchObject({ address: expect.stringMatching(/127\.0\.0\.1/) });
    expect(JSON.stringify(items)).not.toContain(here.token);
    const { items: seen } = (await there.get('/sessions')).body as OwnSessions;
    const own = seen.find(({ current }) => current)?.sessionId ?? '';
    expect((await here.delete(`/sessions/${own}`)).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    expect(refusalOf(await here.delete(`/sessions/${own}`))).toMatchObject({ code: 'not_found' });
    expect((await here.delete('/sessions')).status).toBe(204);
    expect((await third.get('/me')).status).toBe(401);
    expect((await here.get('/me')).status).toBe(200);
  });

  it('of somebody else are out of reach', async () => {
    const [mine, theirs] = [await signIn('staff1'), await signIn('staff2')];
    const { items } = (await theirs.get('/sessions')).body as OwnSessions;
    const id = items.find(({ current }) => current)?.sessionId ?? '';
    expect(refusalOf(await mine.delete(`/sessions/${id}`))).toMatchObject({ code: 'not_found' });
    expect((await theirs.get('/me')).status).toBe(200);
  });
});

describe('changing the password', () => {
  it('needs the present one, keeps to the rule, renews this session and ends the others', async () => {
    const current = service.passwordOf('staff3');
    const password = '山坡上的橙子熟了三筐 otter';
    secrets.push(password);
    const [here, there] = [await signIn('staff3'), await signIn('staff3')];
    const change = (body: object) => here.post('/account/password', body);
    expect(refusalOf(await change({ current: 'wrong', password }))).toMatchObject({
      status: 422,
      code: 'current_password_wrong',
    });
    expect(refusalOf(await change({ current, password: 'short' })).code).toBe('password_too_short');
    expect(refusalOf(await change({ current, password: 'q1w2e3r4t5y6' })).code).toBe(
      'password_too_common',
    );
    expect(refusalOf(await change({ current, password: 'staff3-duban-2026' })).code).toBe(
      'password_guessable',
    );
    expect(refusalOf(await change({ current, password: current })).code).toBe(
      'password_used_before',
    );
    const changed = await change({ current, password });
    expect(changed.status).toBe(201);
    expect(changed.headers.get('set-cookie')).toMatch(/^__Host-duban_session=/);
    const { token } = changed.body as RenewedSession;
    for (const old of [here, there]) expect((await old.get('/me')).status).toBe(401);
    const renewed = Visitor.withToken(service.address, here.personId, token);
    expect((await renewed.get('/me')).status).toBe(200);
    await expect(signIn('staff3', current)).rejects.toThrow();
    expect((await (await signIn('staff3', password)).get('/me')).status).toBe(200);
  });

  it('cannot be used to guess it without end', async () => {
    const visitor = await signIn('group3.leader');
    const change = { current: 'wrong', password: '山坡上的橙子熟了三筐 otter' };
    for (let turn = 0; turn < 10; turn += 1) await visitor.post('/account/password', change);
    const refused = await visitor.post('/account/password', change);
    expect(refusalOf(refused)).toMatchObject({ status: 429, code: 'account_locked' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a personal access token', () => {
  const issue = async (visitor: Visitor, scope: 'read' | 'write') => {
    const reply = await visitor.post('/account/tokens', { name: '报表', scope, validDays: 30 });
    const issued = reply.body as IssuedAccessToken;
    secrets.push(issued.token);
    return { issued, program: Visitor.withToken(service.address, visitor.personId, issued.token) };
  };

  it('is shown once, acts as its person within its scope, and its use is noted', async () => {
    const staff = await signIn('staff1');
    const { issued, program } = await issue(staff, 'read');
    expect(issued.token).toMatch(/^duban_pat_[\w-]{43}$/);
    expect((await program.get('/me')).body).toMatchObject({ name: '示例科员甲' });
    expect(refusalOf(await program.post('/cases', findingAt('八所镇')))).toMatchObject({
      status: 403,
      code: 'token_read_only',
    });
    const listed = JSON.stringify((await staff.get('/account/tokens')).body);
    expect(listed).toContain('"usedAt":"20');
    expect(listed).not.toContain(issued.token);
    const { program: writing } = await issue(staff, 'write');
    expect((await writing.post('/cases', findingAt('八所镇'))).status).toBe(201);
  });

  it('opens nothing of the account itself, whatever its scope', async () => {
    const { program } = await issue(await signIn('staff1'), 'write');
    const refused = await Promise.all([
      program.post('/account/tokens', { name: 'x', scope: 'write', validDays: 1 }),
      program.post('/account/password', { current: 'a', password: 'b' }),
      program.post('/account/second-factor', {}),
      program.get('/account'),
      program.get('/sessions'),
      program.delete('/sessions'),
      program.delete('/sessions/current'),
      program.get('/accounts'),
    ]);
    expect(refused.map((reply) => refusalOf(reply).code)).toEqual(
      refused.map(() => 'token_not_accepted'),
    );
  });

  it('ends when it is revoked and never lasts longer than a year', async () => {
    const staff = await signIn('staff1');
    const { issued, program } = await issue(staff, 'read');
    expect((await staff.delete(`/account/tokens/${issued.tokenId}`)).status).toBe(204);
    expect((await program.get('/me')).status).toBe(401);
    const broken = { name: 'a\0b', scope: 'read', validDays: 1 };
    expect(refusalOf(await staff.post('/account/tokens', broken)).fields).toEqual(['name']);
    const forEver = { name: 'x', scope: 'read', validDays: 366 };
    expect(refusalOf(await staff.post('/account/tokens', forEver))).toMatchObject({
      code: 'validation_failed',
      fields: ['validDays'],
    });
  });

  it('is made once under one key, and its secret is not told again', async () => {
    const staff = await signIn('staff2');
    const wanted = { name: '一次', scope: 'read', validDays: 1 };
    expect((await staff.post('/account/tokens', wanted, 'same')).status).toBe(201);
    expect(refusalOf(await staff.post('/account/tokens', wanted, 'same')).code).toBe(
      'secret_shown_once',
    );
    const other = { ...wanted, scope: 'write' };
    expect(refusalOf(await staff.post('/account/tokens', other, 'same')).code).toBe(
      'idempotency_key_reused',
    );
    const { items } = (await staff.get('/account/tokens')).body as { items: unknown[] };
    expect(items).toHaveLength(1);
  });

  it('does not open as a cookie', async () => {
    const { issued } = await issue(await signIn('staff1'), 'read');
    const cookie = `__Host-duban_session=${issued.token}`;
    const reply = await fetch(`${service.address}/api/v1/me`, { headers: { cookie } });
    expect(reply.status).toBe(401);
  });
});

describe('signing in too often', () => {
  it('answers 429 with Retry-After, alike for accounts and for names that nobody has', async () => {
    const attempt = (account: string) =>
      fetch(`${service.address}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password: 'wrong' }),
      });
    for (const account of ['group2.leader', 'nobody.at.all']) {
      for (let turn = 0; turn < 10; turn += 1) expect((await attempt(account)).status).toBe(401);
      const locked = await attempt(account);
      expect(locked.status).toBe(429);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(50);
      expect(await locked.json()).toMatchObject({ code: 'account_locked' });
    }
  });
});

it('writes no secret to the log', () => {
  const log = service.lines.join('');
  expect(secrets.length).toBeGreaterThan(3);
  for (const secret of secrets) expect(log).not.toContain(secret);
});
