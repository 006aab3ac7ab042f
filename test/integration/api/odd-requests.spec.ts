/** What nobody sends on purpose, and what somebody sends on purpose: each is refused as a fault of the request, never a 500. */
import { jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import { addDays, localDateOf } from '#libs/domain';
import { ApiService } from './api-service.js';
import { findingAt, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

const NUL = '\u0000';
const HALF_A_CHARACTER = '\ud800';

describe('odd requests', () => {
  let service: ApiService;
  let staff: Visitor;
  let caseId: string;
  let handlerId: string;

  beforeAll(async () => {
    service = await ApiService.open('api_odd');
    staff = await service.as('staff1');
    handlerId = (await service.as('basuo.handler')).personId;
    caseId = (await staff.register('八所镇')).case.caseId;
  });
  afterAll(() => service.close());

  const raw = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${staff.token}`, 'idempotency-key': 'odd' };
    const response = await fetch(`${service.address}${path}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    const { code } = (await response.json()) as { code?: string };
    return { status: response.status, code };
  };
  const form = (type: string, body: string) =>
    raw(`/api/v1/cases/${caseId}/evidence`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    [
      'with a malformed part',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="\u0007"\r\n\r\nx\r\n--b--\r\n',
    ],
    [
      'that ends too early',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
    ],
  ])('a form %s is refused as malformed', async (_, type, body) => {
    expect(await form(type, body)).toEqual({ status: 400, code: 'validation_failed' });
  });

  it.each([
    ['a NUL character', NUL],
    ['half a character', HALF_A_CHARACTER],
  ])('text with %s is refused and its field named, wherever it stands', async (_, odd) => {
    const refusal = { status: 400, body: { code: 'validation_failed' } };
    const typed = (fields: string[]) => ({ ...refusal, body: { ...refusal.body, fields } });
    expect(await staff.post('/cases', { ...findingAt('八所镇'), problem: odd })).toMatchObject(
      typed(['problem']),
    );
    expect(await staff.post('/sessions', { account: odd, password: 'x' })).toMatchObject(
      typed(['account']),
    );
    const assignment = { handlerId, leadUnitId: '八所镇', supervisorId: `x${odd}` };
    expect(await staff.command(caseId, 'assign', assignment)).toMatchObject(
      typed(['supervisorId']),
    );
    expect(await staff.command(caseId, 'withdraw', { reason: odd })).toMatchObject(
      typed(['reason']),
    );
  });

  it('a NUL character in an address is refused or names nothing', async () => {
    const statuses: number[] = [];
    for (const path of [
      '/cases/%00',
      '/cases/%00/history',
      '/imports/ledger/%00',
      `/cases/${caseId}/evidence/%00`,
      '/ledger?text=%00',
      '/ledger?text=%00%00a',
      '/ledger?area=%00',
      '/ledger?unit=%00',
      '/ledger.xlsx?text=a%00',
    ]) {
      statuses.push((await staff.get(path)).status);
    }
    expect(statuses).toEqual(statuses.map(() => 400));
  });

  it('addresses that are no UTF-8, too long or lead elsewhere name nothing', async () => {
    const long = 'x'.repeat(5_000);
    for (const path of [
      '/cases/%FF',
      '/cases/%ED%A0%80',
      `/cases/${long}`,
      '/cases/..%2F..%2Fme',
    ]) {
      const { status } = await staff.get(path);
      expect([400, 404]).toContain(status);
    }
    expect((await staff.get('/ledger?text=%FF')).status).toBeLessThan(500);
  });

  it.each(['999999999999999', '2147483648', '0', '-1', '1e3'])(
    'a cursor made up as %s is an empty page or refused',
    async (position) => {
      const cursor = Buffer.from(position).toString('base64url');
      for (const path of [`/cases/${caseId}/history`, '/ledger', '/agenda', '/inbox']) {
        expect((await staff.get(`${path}?cursor=${cursor}`)).status).toBeLessThan(500);
      }
    },
  );

  it('a parameter given twice is refused', async () => {
    for (const query of ['limit=1&limit=2', 'text=a&text=b', 'cursor=a&cursor=b']) {
      expect(await raw(`/api/v1/ledger?${query}`)).toEqual({
        status: 400,
        code: 'validation_failed',
      });
    }
  });

  it.each([
    '0000-00-00',
    '2026-02-30',
    '9999-12-31',
    '+275760-09-13',
    '-000001-01-01',
    '２０２６-01-01',
    '2026-1-1',
  ])('the date %s is taken or refused, quickly', async (date) => {
    const { case: opened } = await staff.register('八所镇');
    const assignment = {
      ...{ handlerId, leadUnitId: '八所镇', supervisorId: staff.personId, targetTask: '整改' },
      dueDate: date,
    };
    const statuses = [
      (await staff.post('/cases', { ...findingAt('八所镇'), foundOn: date })).status,
      (await staff.command(opened.caseId, 'assign', assignment)).status,
      (
        await staff.command(opened.caseId, 'addTask', {
          unitId: '八所镇',
          description: '协助',
          dueDate: date,
        })
      ).status,
    ];
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect((await staff.get(`/cases/${opened.caseId}/clocks`)).status).toBe(200);
    expect((await staff.get(`/cases/${opened.caseId}`)).status).toBe(200);
  });

  it.each([1e308, 1e21, 2 ** 53, 2_147_483_648, 100_000, -1, 0.5, 0])(
    'a budget of %d working days is taken or refused, quickly',
    async (budgetWorkingDays) => {
      const { case: opened } = await staff.register('八所镇');
      const assignment = {
        ...{ handlerId, leadUnitId: '八所镇', supervisorId: staff.personId, targetTask: '整改' },
        budgetWorkingDays,
      };
      const { status } = await staff.command(opened.caseId, 'assign', assignment);
      expect(status).toBeLessThan(500);
      expect((await staff.get(`/cases/${opened.caseId}/clocks`)).status).toBe(200);
    },
  );

  it('a body of another kind is refused', async () => {
    const post = (headers: Record<string, string>, body: string | Buffer<ArrayBuffer>) =>
      raw('/api/v1/cases', { method: 'POST', headers, body });
    const json = JSON.stringify(findingAt('八所镇'));
    const answers = [
      await post({ 'content-type': 'text/plain' }, json),
      await post({ 'content-type': 'application/json; charset=x-none' }, json),
      await post({ 'content-type': 'application/json', 'content-encoding': 'br' }, json),
      await post({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, json),
      await post({ 'content-type': 'application/json', 'content-encoding': 'x' }, json),
      await post({ 'content-type': 'application/json' }, Buffer.from([0x7b, 0xff, 0x7d])),
      await post({ 'content-type': 'application/json' }, 'null'),
      await post({ 'content-type': 'application/json' }, '['.repeat(100_000)),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
  });

  it('a key or a token sent twice or far too long is refused', async () => {
    const long = 'x'.repeat(8_000);
    const keyed = (key: string) =>
      raw('/api/v1/cases', { method: 'POST', headers: { 'idempotency-key': key } });
    for (const key of ['a, b', long, 'ключ'.replace(/./g, '?')]) {
      expect(await keyed(key)).toEqual({ status: 400, code: 'idempotency_key_invalid' });
    }
    for (const authorization of [`Bearer ${long}`, 'Bearer', 'Basic eA==', 'Bearer a b']) {
      expect(await raw('/api/v1/me', { headers: { authorization } })).toEqual({
        status: 401,
        code: 'unauthenticated',
      });
    }
  });

  it('a member that objects are born with fills in nothing', async () => {
    const post = (body: string) =>
      raw('/api/v1/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const inherited = '{"__proto__":{"problem":"x","category":"y"},"townshipId":"八所镇"}';
    expect((await post(inherited)).code).toBe('text_required');
  });

  it('control characters in a text leave the exported workbook readable', async () => {
    const odd = '\u0001\u000b\u001f\ufffe\uffff]]>&<';
    await staff.register('八所镇', { problem: `怪字${odd}`, place: odd });
    const { bytes } = await staff.bytes('/ledger.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(JSON.stringify(workbook.worksheets[0]?.getSheetValues())).toContain('怪字');
  });

  it.each(['/api/v1/organisation', '/api/v1/organisation/substitutes'])(
    'an empty day of %s is no day, and not today',
    async (path) => {
      expect((await raw(`${path}?on=`)).code).toBe('date_invalid');
      expect((await raw(path)).status).toBe(200);
    },
  );

  it('commands that objects are born with are unknown', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'register', 'importCase']) {
      expect(await staff.refused(caseId, name)).toMatchObject({ code: 'unknown_command' });
    }
  });

  it('is still there', async () => {
    const today = localDateOf(new Date().toISOString());
    expect(
      (await staff.post('/cases', { ...findingAt('八所镇'), foundOn: addDays(today, -1) })).status,
    ).toBe(201);
  });
});
