/** Bulk changes at the service: seen and stopped by the office, with those cases alone that the reader may read. */
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { BatchOffice } from '#libs/bulk';
import { BATCH_KINDS } from '#libs/contracts';
import {
  type BatchDto,
  batchItemPageSchema,
  batchPageSchema,
  batchSchema,
} from '#libs/contracts/http';
import { localDateOf } from '#libs/domain';
import { IdentityService } from '#libs/identity';
import { actingAs, BatchLog, createDataSource } from '#libs/persistence';
import { BatchWorkflows } from '#libs/temporal';
import type { DataSource } from 'typeorm';
import { eventually } from '../../workflow/case/eventually.js';
import { ApiService } from './api-service.js';
import { makeConfidential } from './confidential-case.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

let service: ApiService;
let database: DataSource;
let office: BatchOffice;
let identity: IdentityService;
let staff: Visitor;
let deputy: Visitor;
let director: Visitor;
let hiddenCaseId: string;

beforeAll(async () => {
  service = await ApiService.open('api_batches');
  database = createDataSource(service.county.databaseUrl, { poolSize: 2 });
  await database.initialize();
  identity = new IdentityService(database);
  office = new BatchOffice(new BatchLog(database), new BatchWorkflows(service.county.client), 50);
  [staff, deputy, director] = (await Promise.all(
    (['staff1', 'deputy', 'director'] as const).map((account) => service.as(account)),
  )) as [Visitor, Visitor, Visitor];
  for (let number = 0; number < 3; number += 1) {
    const { case: registered } = await staff.register('八所镇');
    hiddenCaseId = registered.caseId;
  }
  await makeConfidential(staff, hiddenCaseId, [director.personId]);
  await service.asOwner(
    `INSERT INTO calendar_versions (version, data)
      SELECT 'local-1', data || '{"version": "local-1"}' FROM calendar_versions ORDER BY adoption DESC LIMIT 1`,
  );
});

afterAll(async () => {
  await database.destroy();
  await service.close();
});

/** Done by the office's service for that person, as the routes of the kinds do it. */
async function doneBy<T>(
  { personId }: Visitor,
  deed: (actor: Parameters<BatchOffice['approve']>[1], now: string) => Promise<T>,
): Promise<T> {
  const now = new Date().toISOString();
  const today = localDateOf(now);
  const actor = await identity.resolveActor(personId, today);
  if (actor === null) throw new Error('nobody acts');
  return actingAs({ personId, today }, () => deed(actor, now));
}

async function proposed(): Promise<string> {
  const batchId = randomUUID();
  const parameters = { calendarVersion: 'local-1', cause: '县政府通知' };
  const kind = BATCH_KINDS.calendarAdoption;
  await doneBy(deputy, (actor, now) =>
    office.propose({ batchId, kind, title: '县庆放假', parameters, cases: null }, actor, now),
  );
  return batchId;
}

async function read(batchId: string, by = staff): Promise<BatchDto> {
  return batchSchema.parse((await by.get(`/batches/${batchId}`)).body);
}

async function itemsOf(batchId: string, by: Visitor, query = '') {
  return batchItemPageSchema.parse((await by.get(`/batches/${batchId}/items${query}`)).body);
}

describe('a batch over all open cases', () => {
  let batchId: string;

  beforeAll(async () => {
    batchId = await proposed();
    await doneBy(director, (actor, now) => office.approve(batchId, actor, now));
    await eventually('the batch is done', async () => (await read(batchId)).state === 'done');
  });

  it('is told to the whole office with its totals, and who proposed and approved it', async () => {
    expect(await read(batchId)).toMatchObject({
      kind: 'calendarAdoption',
      title: '县庆放假',
      ratePerSecond: 50,
      proposed: { person: { personId: deputy.personId } },
      approved: { person: { personId: director.personId } },
      cancelled: null,
      totals: { total: 3, pending: 0, unchanged: 3, refused: 0, failed: 0 },
    });
  });

  it('reaches a confidential case, which only its circle finds among the items', async () => {
    const seenBy = async (visitor: Visitor) =>
      (await itemsOf(batchId, visitor)).items.map((item) => item.case.caseId);
    expect(await seenBy(director)).toContain(hiddenCaseId);
    const byDeputy = await seenBy(deputy);
    expect(byDeputy).toHaveLength(2);
    expect(byDeputy).not.toContain(hiddenCaseId);
  });

  it('is paged, and asked for by what came of the cases', async () => {
    const first = await itemsOf(batchId, director, '?limit=2&state=unchanged');
    expect(first.items).toHaveLength(2);
    const rest = await itemsOf(batchId, director, `?state=unchanged&cursor=${first.next ?? ''}`);
    expect(rest).toMatchObject({ items: [{ state: 'unchanged', moves: [] }], next: null });
    expect((await itemsOf(batchId, director, '?state=refused')).items).toEqual([]);
    for (const [query, code] of [
      ['?state=anything', 'validation_failed'],
      ['?cursor=anything', 'cursor_invalid'],
    ] as const) {
      const reply = await director.get(`/batches/${batchId}/items${query}`);
      expect(refusalOf(reply)).toMatchObject({ status: 400, code });
    }
  });

  it('cannot be cancelled any more', async () => {
    const reply = await staff.post(`/batches/${batchId}/cancel`, {});
    expect(refusalOf(reply)).toMatchObject({ status: 409, code: 'batch_ended' });
  });
});

describe('a proposed batch', () => {
  it('is cancelled once, by anybody of the office, and is worked on by nobody then', async () => {
    const batchId = await proposed();
    const path = `/batches/${batchId}/cancel`;
    const first = await staff.post(path, {});
    expect(batchSchema.parse(first.body)).toMatchObject({
      state: 'cancelled',
      cancelled: { person: { personId: staff.personId } },
      totals: { done: 0 },
    });
    const again = await staff.post(path, {});
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(refusalOf(await deputy.post(path, {})).code).toBe('batch_ended');
    const approval = await doneBy(director, (actor, now) => office.approve(batchId, actor, now));
    expect(approval).toEqual({ ok: false, code: 'batch_not_proposed' });
  });

  it('is listed newest first, page by page', async () => {
    const [older, newer] = [await proposed(), await proposed()];
    const page = batchPageSchema.parse((await staff.get('/batches?limit=1')).body);
    expect(page.items.map(({ batchId }) => batchId)).toEqual([newer]);
    const next = await staff.get(`/batches?limit=1&cursor=${page.next ?? ''}`);
    expect(batchPageSchema.parse(next.body).items.map(({ batchId }) => batchId)).toEqual([older]);
  });

  it('is nothing for others, and one that nobody proposed is unknown', async () => {
    const handler = await service.as('basuo.handler');
    const path = `/batches/${await proposed()}`;
    for (const reply of [await handler.get(path), await handler.post(`${path}/cancel`, {})]) {
      expect(refusalOf(reply)).toMatchObject({ status: 403, code: 'not_permitted' });
    }
    const unknown = `/batches/${randomUUID()}`;
    for (const reply of [await staff.get(unknown), await staff.post(`${unknown}/cancel`, {})]) {
      expect(refusalOf(reply)).toMatchObject({ status: 404, code: 'unknown_batch' });
    }
  });
});
