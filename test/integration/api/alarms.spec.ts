/** Alarms reach the people who look after them, and nobody else; of a case they learn its number only. */
import { randomUUID } from 'node:crypto';
import { alarmPageSchema, alarmSchema, type AlarmDto } from '#libs/contracts/http';
import { ReconciliationLog } from '#libs/persistence';
import { ApiService } from './api-service.js';
import { refusalOf, type Visitor } from './visitor.js';

let service: ApiService;
let system: Visitor;
let director: Visitor;
let staff: Visitor;
let confidential: { readonly caseId: string; readonly ledgerNumber: string };

beforeAll(async () => {
  service = await ApiService.open('api_alarms');
  [system, director, staff] = (await Promise.all(
    ['admin.system', 'director', 'staff1'].map((account) => service.as(account)),
  )) as [Visitor, Visitor, Visitor];
}, 120_000);
afterAll(() => service.close(), 60_000);

async function raise(over: {
  kind?: string;
  caseId?: string | null;
  details?: object;
}): Promise<string> {
  const alarmId = randomUUID();
  const { kind = 'workflowMissing', caseId = null, details = {} } = over;
  await service.asOwner(
    'INSERT INTO alarms (alarm_id, at, kind, case_id, details) VALUES ($1, now(), $2, $3, $4)',
    [alarmId, kind, caseId, JSON.stringify(details)],
  );
  return alarmId;
}

const acknowledge = (by: Visitor, alarmId: string, key?: string) =>
  by.post(`/alarms/${alarmId}/acknowledge`, {}, key);

async function all(by: Visitor, limit: number): Promise<readonly AlarmDto[]> {
  const items: AlarmDto[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = alarmPageSchema.parse((await by.get(`/alarms?limit=${limit}${query}`)).body);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

describe('alarms', () => {
  it('tell a case by its number, and nothing of what it is about, confidential ones too', async () => {
    const deputy = await service.as('deputy');
    const { case: opened } = await staff.register('感城镇', {
      problem: '绝密问题之描述',
      circleIds: [deputy.personId, '示例组长'],
    });
    confidential = opened;
    const details = { roles: ['unitHead'], personId: randomUUID(), text: '绝密问题之描述' };
    const alarmId = await raise({ kind: 'unreached', caseId: opened.caseId, details });
    const { body } = await system.get('/alarms');
    const [first] = alarmPageSchema.parse(body).items;
    expect(first).toMatchObject({
      alarmId,
      kindZh: '通知无人接收',
      ledgerNumber: opened.ledgerNumber,
      roles: ['unitHead'],
      acknowledgedAt: null,
    });
    expect(JSON.stringify(body)).not.toContain('绝密');
    expect(JSON.stringify(body)).not.toContain(details.personId);
  });

  it('lie open, newest first, before those that were acknowledged, page by page', async () => {
    const raised: string[] = [];
    for (let count = 0; count < 5; count += 1) raised.push(await raise({}));
    const [, second, , fourth] = raised;
    for (const alarmId of [fourth ?? '', second ?? '']) {
      expect((await acknowledge(director, alarmId)).status).toBe(200);
    }
    const listed = await all(system, 2);
    expect(listed.map(({ alarmId }) => alarmId).filter((id) => raised.includes(id))).toEqual([
      ...[raised[4], raised[2], raised[0]],
      ...[fourth, second],
    ]);
    const open = listed.map(({ acknowledgedAt }) => acknowledgedAt === null);
    expect(open).toEqual(open.toSorted((left, right) => Number(right) - Number(left)));
  });

  it('are acknowledged once: the same key repeats the answer, another one is refused', async () => {
    const [alarmId, other] = [await raise({}), await raise({})];
    const key = randomUUID();
    const [first, again] = [
      await acknowledge(system, alarmId, key),
      await acknowledge(system, alarmId, key),
    ];
    expect(alarmSchema.parse(first.body)).toMatchObject({ acknowledgedBy: system.personId });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(refusalOf(await acknowledge(director, alarmId))).toMatchObject({
      status: 409,
      code: 'alarm_acknowledged',
    });
    expect(refusalOf(await acknowledge(system, other, key))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
    expect((await acknowledge(director, other, key)).status).toBe(200);
    expect(refusalOf(await acknowledge(system, randomUUID()))).toMatchObject({ status: 404 });
  });

  it('sent with one key at the same moment are acknowledged once', async () => {
    const [alarmId, key] = [await raise({}), randomUUID()];
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => acknowledge(system, alarmId, key)),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('are kept from everybody else, in the API and in the database', async () => {
    const alarmId = await raise({});
    for (const account of ['staff1', 'admin.security', 'admin.audit', 'deputy']) {
      const visitor = await service.as(account);
      for (const path of ['/alarms', '/reconciliations']) {
        expect(refusalOf(await visitor.get(path))).toMatchObject({ code: 'not_permitted' });
      }
      expect(refusalOf(await acknowledge(visitor, alarmId))).toMatchObject({
        code: 'not_permitted',
      });
    }
  });

  it('refuse a cursor that is none of theirs', async () => {
    expect(refusalOf(await system.get('/alarms?cursor=b3BlbiB4'))).toMatchObject({
      status: 400,
      code: 'cursor_invalid',
    });
  });
});

describe('the watchdog', () => {
  it('is seen to live: its runs are listed, and readiness and figures say when the last one ended', async () => {
    const log = new ReconciliationLog(service.county.dataSource);
    const run = { runId: randomUUID(), startedAt: new Date().toISOString(), repair: true };
    await log.begin(run);
    const cut = { runId: randomUUID(), startedAt: '2026-01-01T00:00:00.000Z', repair: true };
    await log.begin(cut);
    const endedAt = new Date().toISOString();
    const figures = { cases: 7, workflows: 6, findings: { missing: 1 }, repaired: 1 };
    await log.end(run.runId, figures, endedAt);
    expect((await director.get('/reconciliations')).body).toEqual({
      items: [
        { ...run, endedAt, ...figures },
        { ...cut, endedAt: null, cases: 0, workflows: 0, findings: {}, repaired: 0 },
      ],
    });
    const ready: unknown = await (await fetch(`${service.address}/readyz`)).json();
    expect(ready).toMatchObject({ watchdog: { late: false, lastReconciliationAt: endedAt } });
    const text = await (await fetch(`${service.address}/metrics`)).text();
    expect(text).toMatch(/^duban_open_alarms \d+$/m);
    expect(text).toMatch(/^duban_last_reconciliation_timestamp_seconds \d+/m);
    expect(text).not.toContain(confidential.ledgerNumber);
  });
});
