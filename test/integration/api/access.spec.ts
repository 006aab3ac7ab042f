/** Who gets in, who sees what, and what a stranger learns (design invariant 7). */
import { jest } from '@jest/globals';
import { type LedgerPage, openApiPathsOf } from './openapi-paths.js';
import { ApiService } from './api-service.js';
import { findingAt, refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

describe('access', () => {
  let service: ApiService;
  let staff: Visitor;

  const call = (path: string, init: RequestInit = {}) => fetch(`${service.address}${path}`, init);
  const problemCode = async (response: Response) => {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return ((await response.json()) as { code: string }).code;
  };
  const signIn = (account: string, password: string) =>
    call('/api/v1/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password }),
    });

  beforeAll(async () => {
    service = await ApiService.open('api_access');
    staff = await service.as('staff1');
  });
  afterAll(() => service.close());

  it('answers unknown accounts and wrong passwords alike', async () => {
    const wrong = await signIn('staff1', 'guess');
    const unknown = await signIn('nobody', 'guess');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await problemCode(wrong)).toBe('account_or_password_wrong');
    expect(await problemCode(unknown)).toBe('account_or_password_wrong');
  });

  it('lets nobody guess on: the eleventh attempt in a minute is refused', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await signIn('deputy', `guess${attempt}`)).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('ends a session for good', async () => {
    const { token } = (await (await signIn('staff3', service.passwordOf('staff3'))).json()) as {
      token: string;
    };
    const headers = { authorization: `Bearer ${token}` };
    expect((await call('/api/v1/me', { headers })).status).toBe(200);
    expect((await call('/api/v1/sessions/current', { method: 'DELETE', headers })).status).toBe(
      204,
    );
    expect(await problemCode(await call('/api/v1/me', { headers }))).toBe('unauthenticated');
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const cookie = (await signIn('staff2', service.passwordOf('staff2'))).headers.get('set-cookie');
    expect(cookie).toMatch(/^__Host-duban_session=[^;]+;.*HttpOnly; Secure; SameSite=Strict$/);
    const write = (extra: Record<string, string>) =>
      call('/api/v1/cases', {
        method: 'POST',
        headers: {
          cookie: cookie?.split(';')[0] ?? '',
          'content-type': 'application/json',
          'idempotency-key': 'k1',
          ...extra,
        },
        body: JSON.stringify(findingAt('八所镇')),
      });
    expect(await problemCode(await write({}))).toBe('request_forged');
    expect(await problemCode(await write({ origin: 'https://elsewhere.example' }))).toBe(
      'request_forged',
    );
    expect((await write({ origin: service.address })).status).toBe(201);
    expect((await write({ 'x-duban-request': '1' })).status).toBe(201);
  });

  it('shows a group its area, a unit its own cases, administrators none, and says 404 to the rest', async () => {
    const { case: opened } = await staff.register('八所镇');
    const at = `/cases/${opened.caseId}`;
    const statusFor = async (account: string) => (await (await service.as(account)).get(at)).status;
    expect(await statusFor('group1.leader')).toBe(200);
    expect(await statusFor('auditor')).toBe(200);
    for (const account of ['group2.leader', 'basuo.handler', 'admin.system']) {
      const visitor = await service.as(account);
      expect(refusalOf(await visitor.get(at))).toMatchObject({ status: 404, code: 'unknown_case' });
      expect(await visitor.refused(opened.caseId, 'receive')).toMatchObject({
        code: 'unknown_case',
      });
      const ledger = (await visitor.get('/ledger')).body as LedgerPage;
      expect(ledger.items.map(({ caseId }) => caseId)).not.toContain(opened.caseId);
    }
    const own = (await (await service.as('group1.leader')).get('/ledger')).body as LedgerPage;
    expect(own.items.map(({ caseId }) => caseId)).toContain(opened.caseId);
  });

  it('tells a person who they are and what they may begin', async () => {
    expect((await staff.get('/me')).body).toMatchObject({
      name: '示例科员甲',
      posts: [{ role: 'officeStaff', substituteFor: null }],
      mayRegister: true,
      mayImport: true,
      readScope: 'all',
    });
    expect((await (await service.as('basuo.handler')).get('/me')).body).toMatchObject({
      mayRegister: false,
      readScope: 'units',
    });
  });

  it('answers unknown routes, unreadable JSON and floods as problems without insides', async () => {
    expect(await problemCode(await call('/api/v1/nothing'))).toBe('not_found');
    const broken = await signIn('"', '\\');
    expect(await problemCode(broken)).toBe('account_or_password_wrong');
    const post = (body: string) =>
      call('/api/v1/sessions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect(await problemCode(await post('{'))).toBe('validation_failed');
    expect(await problemCode(await post(`"${'x'.repeat(300_000)}"`))).toBe('payload_too_large');
    const missing = await post('{}');
    expect(missing.status).toBe(400);
    expect(await missing.json()).toMatchObject({ fields: ['account', 'password'] });
  });

  it('writes neither passwords nor tokens to the log', () => {
    const log = service.lines.join('');
    expect(log).toContain('"path":"/api/v1/sessions"');
    for (const secret of [service.passwordOf('staff1'), staff.token, service.config.databaseUrl]) {
      expect(secret).not.toBe('');
      expect(log).not.toContain(secret);
    }
  });

  it('describes every route with its refusals in OpenAPI 3.1', async () => {
    const document = (await (await call('/openapi.json')).json()) as Parameters<
      typeof openApiPathsOf
    >[0];
    expect(document.openapi).toBe('3.1.1');
    expect(openApiPathsOf(document)).toEqual(
      expect.arrayContaining([
        'POST /api/v1/sessions',
        'GET /api/v1/cases/{caseKey}/clocks',
        'POST /api/v1/cases/{caseKey}/commands/approveClosing',
        'POST /api/v1/imports/ledger',
        'GET /api/v1/ledger.xlsx',
      ]),
    );
    expect(JSON.stringify(document)).toContain('suspension_without_planned_end');
    const known = Object.keys(document.components.schemas);
    const named = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)];
    expect(known).toEqual(expect.arrayContaining(named.map((match) => match[1])));
  });

  it('says that it lives, that it is ready, and what it counted', async () => {
    expect((await call('/healthz')).status).toBe(200);
    expect(await (await call('/readyz')).json()).toEqual({
      status: 'ready',
      postgres: true,
      temporal: true,
      // Nothing reconciles in this county.
      watchdog: { late: true, lastReconciliationAt: null },
    });
    const figures = await (await call('/metrics')).text();
    expect(figures).toContain('duban_commands_total{command="register",outcome="accepted"}');
    expect(figures).toContain('duban_refusals_total{code="unknown_case"}');
  });

  it('shows the organisation with who acts on each post today', async () => {
    const { units } = (await staff.get('/organisation')).body as {
      units: { name: string; posts: { role: string; acting: { name: string }[] }[] }[];
    };
    const basuo = units.find(({ name }) => name === '八所镇');
    expect(basuo?.posts.map(({ role }) => role).toSorted()).toEqual(['unitHandler', 'unitHead']);
    expect(basuo?.posts[0]?.acting).toHaveLength(1);
  });
});
