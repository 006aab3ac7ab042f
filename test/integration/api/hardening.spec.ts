/** What a stranger, a greedy client, a crafted file and a curious reader of logs come up against. */
import { jest } from '@jest/globals';
import { DEFAULT_RATE_LIMITS } from '#libs/config';
import { ApiService } from './api-service.js';
import { refusalOf, Visitor } from './visitor.js';
import { craftedArchive, craftedDocx } from '../../uploads/crafted-archive.js';

jest.setTimeout(60_000);

const CANARY = 'canary-5f1c';

describe('the service', () => {
  let service: ApiService;
  let staff: Visitor;

  beforeAll(async () => {
    service = await ApiService.open('api_hardening');
    staff = await service.as('staff1');
  });
  afterAll(() => service.close());

  const answered = (path: string, init: RequestInit = {}) =>
    fetch(`${service.address}${path}`, init);

  it('forbids a browser to do anything with its data', async () => {
    for (const path of ['/api/v1/me', '/api/v1/nothing', '/openapi.json', '/healthz']) {
      const { headers } = await answered(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.has('x-powered-by')).toBe(false);
    }
    expect((await staff.get('/ledger')).headers.get('cache-control')).toBe('no-store');
  });

  it('runs scripts of its own files only on its pages, the documentation included', async () => {
    const page = await answered('/');
    // Styles that the web app makes while it runs carry the nonce of their page, another one each time.
    const strict = /script-src 'self';style-src 'self' 'nonce-[\w+/]{22}==';/;
    const policies = [page, await answered('/')].map(({ headers }) =>
      headers.get('content-security-policy'),
    );
    for (const own of policies) expect(own).toMatch(strict);
    expect(policies[0]).not.toBe(policies[1]);
    const documentation = await answered('/docs');
    const policy = documentation.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const html = await documentation.text();
    const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, attributes = '', inline = ''] of scripts) {
      expect(inline.trim()).toBe('');
      const source = /src="([^"]+)"/.exec(attributes)?.[1] ?? '';
      expect((await answered(new URL(source, 'http://x/').pathname)).status).toBe(200);
    }
  });

  it('asks browsers to stay with https only where it is served over https', async () => {
    expect((await answered('/healthz')).headers.has('strict-transport-security')).toBe(false);
    const secure = await ApiService.another({
      ...service.config,
      publicUrl: 'https://duban.example',
    });
    try {
      const { headers } = await fetch(`${secure.address}/healthz`);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await secure.stop();
    }
  });

  it('bounds a person, by what they do, and nobody else with them', async () => {
    const rateLimits = { ...DEFAULT_RATE_LIMITS, reads: 5, writes: 3, files: 2 };
    const narrow = await ApiService.another({ ...service.config, rateLimits });
    try {
      const as = (account: string) =>
        Visitor.signIn(narrow.address, account, service.passwordOf(account));
      const greedy = await as('staff2');
      const other = await as('staff3');
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1) statuses.push((await greedy.get('/me')).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      const refused = await greedy.get('/me');
      expect(refusalOf(refused)).toMatchObject({ code: 'rate_limited' });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      expect((await greedy.register('八所镇')).case.state).toBe('registered');
      expect((await greedy.get('/ledger.xlsx')).status).toBe(200);
      expect((await greedy.get('/ledger.xlsx')).status).toBe(200);
      expect((await greedy.get('/ledger.xlsx')).status).toBe(429);
      expect((await other.get('/me')).status).toBe(200);
    } finally {
      await narrow.stop();
    }
  });

  it('bounds an address: strangers narrowly, everybody behind it in the end', async () => {
    const rateLimits = { ...DEFAULT_RATE_LIMITS, strangers: 3, address: 8 };
    const config = { ...service.config, rateLimits, trustedProxies: ['loopback'] };
    const narrow = await ApiService.another(config);
    try {
      const from = async (address: string, path: string, headers: Record<string, string> = {}) =>
        (
          await fetch(`${narrow.address}${path}`, {
            headers: { 'x-forwarded-for': address, ...headers },
          })
        ).status;
      for (let count = 0; count < 3; count += 1) {
        expect(await from('203.0.113.1', '/api/v1/me')).toBe(401);
      }
      expect(await from('203.0.113.1', '/api/v1/me')).toBe(429);
      expect(await from('203.0.113.2', '/api/v1/me')).toBe(401);
      const session = { authorization: `Bearer ${staff.token}` };
      for (let count = 0; count < 4; count += 1) {
        expect(await from('203.0.113.1', '/api/v1/me', session)).toBe(200);
      }
      expect(await from('203.0.113.1', '/api/v1/me', session)).toBe(429);
      for (let count = 0; count < 3; count += 1) {
        expect(await from(`2001:db8:1:2::${count}`, '/api/v1/me')).toBe(401);
      }
      expect(await from('2001:db8:1:2:ffff::9', '/api/v1/me')).toBe(429);
    } finally {
      await narrow.stop();
    }
  });

  it('believes no stranger who says from which address they come', async () => {
    const rateLimits = { ...DEFAULT_RATE_LIMITS, strangers: 2 };
    const narrow = await ApiService.another({ ...service.config, rateLimits });
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 3; count += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${count}` };
        statuses.push((await fetch(`${narrow.address}/api/v1/me`, { headers })).status);
      }
      expect(statuses).toEqual([401, 401, 429]);
    } finally {
      await narrow.stop();
    }
  });

  it('takes no file in that would act on the machine of whoever opens it', async () => {
    const { case: opened } = await staff.register('八所镇');
    const at = `/cases/${opened.caseId}/evidence`;
    const macro = craftedDocx({ name: 'word/vbaProject.bin', content: 'x' });
    const bomb = craftedDocx({ name: 'word/a.xml', content: Buffer.alloc(64 * 1024 * 1024) });
    const script = Buffer.from('%PDF-1.7\n1 0 obj <</S /JavaScript /JS (1)>> endobj\n%%EOF\n');
    for (const [name, content, reason] of [
      ['整改报告.docx', macro, '文档含有宏'],
      ['整改报告.docx', bomb, '文件解压后过大'],
      ['整改报告.pdf', script, 'PDF 含有脚本、启动动作或附件'],
    ] as const) {
      const reply = await staff.upload(at, name, content);
      expect(refusalOf(reply)).toMatchObject({
        status: 422,
        code: 'evidence_unsafe',
        fields: ['file'],
      });
      expect(reply.body).toMatchObject({ detail: `佐证材料未予接收：${reason}` });
    }
    expect((await staff.upload(at, '报告.docx', craftedDocx())).status).toBe(201);
    expect((await staff.detail(opened.caseId)).evidence).toHaveLength(1);
    const workbook = craftedArchive([{ name: 'xl/vbaProject.bin', content: 'x' }]);
    expect(refusalOf(await staff.upload('/imports/ledger', 'x.xlsx', workbook))).toMatchObject({
      status: 422,
      code: 'workbook_unreadable',
    });
  });

  it('writes no secret and no search text to the log, whichever route it came by', async () => {
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ account: `${CANARY}-account`, password: `${CANARY}-password` });
    await answered('/api/v1/sessions', { method: 'POST', headers: json, body });
    await answered('/api/v1/sessions', {
      method: 'POST',
      headers: json,
      body: `{"password":"${CANARY}`,
    });
    await answered('/api/v1/me', { headers: { authorization: `Bearer ${CANARY}-token` } });
    await answered('/api/v1/me', { headers: { authorization: `Basic ${btoa(`a:${CANARY}`)}` } });
    await answered('/api/v1/me', { headers: { cookie: `duban_session=${CANARY}-cookie` } });
    await answered(`/api/v1/me?token=${CANARY}`, {
      headers: { referer: `http://x/?code=${CANARY}` },
    });
    await staff.get(`/ledger?text=${CANARY}-searched`);
    await staff.get(`/cases/${CANARY}-key`);
    await staff.post('/cases', { problem: CANARY, [CANARY]: CANARY });
    await staff.post('/cases', { problem: `${CANARY}\u0000`, townshipId: CANARY }, `${CANARY} key`);
    await staff.upload('/imports/ledger', `${CANARY}.xlsx`, Buffer.from(CANARY));
    // A fault of the database in the midst of it, whose message would quote what was sent.
    await staff.get(`/inbox?cursor=${Buffer.from('9'.repeat(15)).toString('base64url')}`);
    const lines = service.lines.filter((line) => line.includes(CANARY));
    // A path is logged, since without it nobody finds a request again; it holds ids and ledger numbers.
    expect(lines.map((line) => (JSON.parse(line) as { path?: string }).path)).toEqual([
      `/api/v1/cases/${CANARY}-key`,
    ]);
    expect(service.lines.join('')).not.toContain(staff.token);
  });
});
