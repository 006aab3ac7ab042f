/** The office's own spreadsheet in and out, evidence files, and lists that never lie. */
import { jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#libs/config';
import type { ImportReport, LedgerPage } from '#libs/contracts/http';
import { ApiService } from './api-service.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

describe('ledger and evidence', () => {
  let service: ApiService;
  let staff: Visitor;
  let sample: Buffer;

  beforeAll(async () => {
    service = await ApiService.open('api_ledger');
    staff = await service.as('staff1');
    sample = await readFile(join(projectRoot(), 'examples', 'ledger-sample.xlsx'));
  });
  afterAll(() => service.close());

  const sent = async (dryRun: boolean) => {
    const reply = await staff.upload(`/imports/ledger?dryRun=${dryRun}`, 'ledger.xlsx', sample);
    expect(reply.status).toBe(200);
    return reply.body as ImportReport;
  };
  const ledger = async (query: string) => (await staff.get(`/ledger?${query}`)).body as LedgerPage;

  it('counts first, imports once, and finds everything present the second time', async () => {
    const figures = { rows: 120, imported: 114, alreadyClosed: 29, alreadyPresent: 0 };
    expect(await sent(true)).toMatchObject(figures);
    expect((await ledger('')).items).toEqual([]);

    const report = await sent(false);
    expect(report).toMatchObject(figures);
    expect(report.faults.map(({ row, code }) => `${row} ${code}`)).toHaveLength(6);
    expect(await sent(false)).toMatchObject({ imported: 0, alreadyClosed: 0, alreadyPresent: 114 });
    expect((await staff.get(`/imports/ledger/${report.key}`)).body).toMatchObject({
      state: 'finished',
      rows: 120,
      done: 120,
    });
  });

  it('hands the workbook back with its faulty rows marked', async () => {
    const { key } = await sent(true);
    const { bytes, headers } = await staff.bytes(`/imports/ledger/${key}/marked.xlsx`);
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''");
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.equals(sample)).toBe(false);
  });

  it('leaves the import to the office', async () => {
    const handler = await service.as('basuo.handler');
    const reply = await handler.upload('/imports/ledger?dryRun=true', 'ledger.xlsx', sample);
    expect(refusalOf(reply)).toMatchObject({ status: 403, code: 'not_permitted' });
    const broken = await staff.upload('/imports/ledger', 'x.xlsx', Buffer.from('no workbook'));
    expect(refusalOf(broken)).toMatchObject({ status: 422, code: 'workbook_unreadable' });
  });

  it('pages through all cases without losing or repeating one', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: LedgerPage = await ledger(`limit=50${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ ledgerNumber }) => ledgerNumber));
      cursor = page.next;
    }
    expect(seen).toHaveLength(114);
    expect(new Set(seen).size).toBe(114);
  });

  it('filters by state, lamp, area, unit and text, in Chinese as in English', async () => {
    expect((await ledger('state=closed&limit=200')).items).toHaveLength(29);
    const red = await ledger(`lamp=${encodeURIComponent('红')}&limit=200`);
    expect(red.items).toEqual((await ledger('overdue=true&limit=200')).items);
    expect(red.items.every(({ lamp, overdue }) => lamp === 'red' && overdue)).toBe(true);
    const area = await ledger(`area=${encodeURIComponent('第一片区')}&limit=200`);
    expect(area.items.length).toBeGreaterThan(0);
    expect(area.items.every((one) => one.area.name === '第一片区')).toBe(true);
    const [first] = area.items;
    const text = await ledger(`text=${encodeURIComponent(first?.problem.slice(0, 6) ?? '')}`);
    expect(text.items.map(({ problem }) => problem)).toContain(first?.problem);
    expect(refusalOf(await staff.get('/ledger?lamp=purple'))).toMatchObject({
      status: 400,
      fields: ['lamp'],
    });
    expect(refusalOf(await staff.get('/ledger?unit=nowhere'))).toMatchObject({
      code: 'unknown_unit',
      fields: ['unit'],
    });
    expect(refusalOf(await staff.get('/ledger?cursor=%21'))).toMatchObject({
      code: 'cursor_invalid',
    });
  });

  it('exports what can be imported again without anything becoming new', async () => {
    const { bytes } = await staff.bytes('/ledger.xlsx');
    const reply = await staff.upload('/imports/ledger?dryRun=true', 'again.xlsx', bytes);
    expect(reply.body).toMatchObject({ rows: 114, imported: 0, alreadyPresent: 114, faults: [] });
  });

  it('keeps evidence by its content and gives it back as a download only', async () => {
    const { case: opened } = await staff.register('八所镇');
    const at = `/cases/${opened.caseId}/evidence`;
    const pdf = Buffer.from('%PDF-1.7\n整改报告\n%%EOF\n');
    const added = await staff.upload(at, '../整改 报告.exe', pdf);
    expect(added).toMatchObject({ status: 201 });
    expect((await staff.get(at)).body).toMatchObject({
      items: [{ fileName: '整改 报告.pdf', mediaType: 'application/pdf', sizeBytes: pdf.length }],
    });
    const [item] = (await staff.detail(opened.caseId)).evidence;
    const { bytes, headers } = await staff.bytes(`${at}/${item?.evidenceId}`);
    expect(bytes.equals(pdf)).toBe(true);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');

    expect(refusalOf(await staff.upload(at, 'b.pdf', pdf))).toMatchObject({
      status: 409,
      code: 'evidence_duplicate',
    });
    expect(refusalOf(await staff.upload(at, 'c.pdf', Buffer.from('MZ program')))).toMatchObject({
      status: 415,
      code: 'evidence_type_refused',
    });
    expect(refusalOf(await staff.upload(at, 'd.pdf', Buffer.alloc(0)))).toMatchObject({
      status: 422,
      code: 'evidence_empty',
    });
    const large = Buffer.concat([pdf, Buffer.alloc(21 * 1024 * 1024)]);
    expect(refusalOf(await staff.upload(at, 'e.pdf', large))).toMatchObject({
      status: 413,
      code: 'evidence_too_large',
    });
    expect((await staff.detail(opened.caseId)).evidence).toHaveLength(1);
  });

  it('repeats an upload under the same key once', async () => {
    const { case: opened } = await staff.register('八所镇');
    const at = `/cases/${opened.caseId}/evidence`;
    const pdf = Buffer.from('%PDF-1.7\n一\n');
    const key = 'upload-1';
    expect((await staff.upload(at, 'a.pdf', pdf, key)).status).toBe(201);
    expect((await staff.upload(at, 'a.pdf', pdf, key)).status).toBe(201);
    const other = await staff.upload(at, 'a.pdf', Buffer.from('%PDF-1.7\n二\n'), key);
    expect(refusalOf(other)).toMatchObject({ code: 'idempotency_key_reused' });
    expect((await staff.detail(opened.caseId)).evidence).toHaveLength(1);
  });

  it('tells a handler in the inbox, and reading is noted once', async () => {
    const handler = await service.as('basuo.handler');
    const { case: opened } = await staff.register('八所镇');
    await staff.does(opened.caseId, 'assign', {
      leadUnitId: '八所镇',
      handlerId: handler.personId,
      supervisorId: staff.personId,
      targetTask: '整改',
    });
    const inbox = async () =>
      (await handler.get('/inbox?unread=true')).body as {
        items: { noticeId: string; case: { caseId: string } }[];
        unread: number;
      };
    const before = await inbox();
    const notice = before.items.find((one) => one.case.caseId === opened.caseId);
    const read = `/inbox/${notice?.noticeId ?? ''}/read`;
    expect((await handler.post(read, {})).status).toBe(204);
    expect((await handler.post(read, {})).status).toBe(204);
    expect((await inbox()).unread).toBe(before.unread - 1);
    expect(refusalOf(await staff.post(read, {}))).toMatchObject({ status: 404, code: 'not_found' });
    expect((await staff.get('/agenda?waiting=true')).body).toMatchObject({ next: null });
    expect(refusalOf(await handler.get('/agenda'))).toMatchObject({ code: 'not_permitted' });
  });
});
