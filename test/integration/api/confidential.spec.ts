/** 涉密事项 over HTTP: the circle works as on any other case, and to everybody else the case does not exist. */
import { jest } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { CaseSummary } from '#libs/contracts/http';
import { LedgerList, type LedgerQuery } from '#libs/persistence';
import { ApiService } from './api-service.js';
import { accepted, findingAt, refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(120_000);

const SECRET = '某干部个人事项线索';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Whoever would see or decide the case if it were not confidential, and those who never would. */
const OUTSIDERS = [
  'director',
  'staff2',
  'group1.leader',
  'group1.inspector1',
  'group2.leader',
  'basuo.head',
  'donghe.handler',
  'leading.member1',
  'auditor',
  'admin.system',
  'admin.security',
  'admin.audit',
] as const;
const CIRCLE = ['staff1', 'deputy', 'leading.head', 'basuo.handler'] as const;

interface Listed {
  readonly items: readonly (CaseSummary & { readonly case: { readonly caseId: string } })[];
  readonly unread?: number;
}

describe('a confidential case', () => {
  let service: ApiService;
  let staff: Visitor;
  let deputy: Visitor;
  let handler: Visitor;
  let caseId: string;
  let ledgerNumber: string;

  beforeAll(async () => {
    service = await ApiService.open('api_confidential');
    staff = await service.as('staff1');
    deputy = await service.as('deputy');
    handler = await service.as('basuo.handler');
    const { case: opened } = await staff.register('八所镇', {
      problem: SECRET,
      circleIds: [deputy.personId, '示例组长'],
    });
    ({ caseId, ledgerNumber } = opened);
    await staff.does(caseId, 'assign', assignment());
    // A rung would take weeks of the case's own time.
    await service.county.dataSource.query(
      'INSERT INTO agenda_items (agenda_item_id, case_id, opened_at) VALUES ($1, $2, now())',
      [`${caseId}.rectification.1`, caseId],
    );
  });
  afterAll(() => service.close());

  const assignment = () => ({
    leadUnitId: '八所镇',
    handlerId: handler.personId,
    supervisorId: staff.personId,
    targetTask: '核实线索',
  });
  const listed = async (visitor: Visitor, path: string) => (await visitor.get(path)).body as Listed;
  const casesIn = async (visitor: Visitor, path: string) =>
    (await listed(visitor, path)).items.map((item) => item.caseId);
  /** Also where the list itself is refused: then it shows nothing. */
  const casesOf = async (visitor: Visitor, path: string) =>
    ((await visitor.get(path)).body as Partial<Listed>).items?.map((item) => item.case.caseId) ??
    [];

  async function exported(visitor: Visitor): Promise<string> {
    const { bytes } = await visitor.bytes('/ledger.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
  }

  describe.each(OUTSIDERS)('to %s', (account) => {
    let outsider: Visitor;
    beforeAll(async () => {
      outsider = await service.as(account);
    });

    it('is no case at all, by id or by number, to read or to act on', async () => {
      const unknown = { status: 404, code: 'unknown_case', fields: [] };
      for (const key of [caseId, encodeURIComponent(ledgerNumber)]) {
        for (const part of ['', '/history', '/clocks', '/evidence']) {
          expect(refusalOf(await outsider.get(`/cases/${key}${part}`))).toEqual(unknown);
        }
      }
      for (const command of ['receive', 'withdraw', 'liftConfidentiality', 'changeCircle']) {
        expect(await outsider.refused(caseId, command, {})).toEqual(unknown);
      }
      const file = await outsider.upload(`/cases/${caseId}/evidence`, '照片.png', PNG);
      expect(refusalOf(file)).toEqual(unknown);
    });

    it('is not in the ledger, in no search, export, agenda or inbox', async () => {
      for (const path of ['/ledger', '/cases', '/ledger?state=assigned', '/ledger?unit=八所镇']) {
        expect(await casesIn(outsider, path)).not.toContain(caseId);
      }
      for (const text of [SECRET, ledgerNumber, '个人事项']) {
        expect(await casesIn(outsider, `/ledger?text=${encodeURIComponent(text)}`)).toEqual([]);
      }
      const sheet = await exported(outsider);
      expect(sheet).not.toContain(SECRET);
      expect(sheet).not.toContain(ledgerNumber);
      expect(await casesOf(outsider, '/agenda')).toEqual([]);
      expect(await casesOf(outsider, '/inbox')).toEqual([]);
    });
  });

  describe.each(CIRCLE)('to %s of its circle', (account) => {
    it('is a case like any other, with the names of those who know', async () => {
      const member = await service.as(account);
      const detail = await member.detail(caseId);
      expect(detail).toMatchObject({ problem: SECRET, confidential: true });
      expect(detail.circle?.map(({ name }) => name)).toEqual([
        '示例科员甲',
        '示例副主任',
        '示例组长',
        '示例八所承办',
      ]);
      const found = await listed(member, `/ledger?text=${encodeURIComponent(SECRET)}`);
      expect(found.items).toMatchObject([{ caseId, confidential: true }]);
      expect(await exported(member)).toContain(SECRET);
      const agenda = account === 'basuo.handler' ? [] : [caseId];
      expect(await casesOf(member, '/agenda')).toEqual(agenda);
      const { items } = await listed(member, '/inbox');
      expect(items.length).toBeGreaterThan(0);
      expect(items).toMatchObject(
        items.map(() => ({ confidential: true, problem: '', text: '', township: null })),
      );
    });
  });

  it('is counted for its circle only, and in no figure for everybody', async () => {
    const list = new LedgerList(service.county.dataSource);
    const queryOf = (circlesOf?: string): LedgerQuery => ({
      filter: { state: 'assigned' },
      scope: { kind: 'all', circlesOf },
      now: new Date().toISOString(),
      after: null,
    });
    const { personId } = await service.as('director');
    expect(await list.count(queryOf(staff.personId))).toEqual({ count: 1, exact: true });
    expect(await list.count(queryOf(personId))).toEqual({ count: 0, exact: true });
    expect(await list.count(queryOf())).toEqual({ count: 0, exact: true });
  });

  it('says in its history why somebody came to know', async () => {
    const { body } = await staff.get(`/cases/${caseId}/history`);
    const { items } = body as { items: { type: string; data: Record<string, unknown> }[] };
    expect(items[0]?.data['circle']).toMatchObject([
      { name: '示例科员甲', roles: ['officeStaff'] },
      { name: '示例副主任', roles: ['deputyDirector'] },
      { name: '示例组长', roles: ['leadingGroup'] },
    ]);
    expect(items[1]?.data['joinedCircle']).toMatchObject([
      { name: '示例八所承办', roles: ['unitHandler'] },
    ]);
  });

  it('is named to nobody as an earlier case of the same kind', async () => {
    const open = await staff.register('八所镇');
    const { events } = await (await service.as('staff2')).register('八所镇');
    const repeats = events[0]?.data['repeats'];
    expect(repeats).toContainEqual(expect.objectContaining({ caseId: open.case.caseId }));
    expect(JSON.stringify(repeats)).not.toContain(caseId);
  });

  it('takes no open case in, and is unknown to whoever does not know of it', async () => {
    const { case: open } = await staff.register('八所镇');
    const merging = { intoCaseId: caseId, reason: '同一问题' };
    expect(await deputy.refused(open.caseId, 'merge', merging)).toMatchObject({
      status: 409,
      code: 'merge_outside_circle',
    });
    expect(await (await service.as('director')).refused(open.caseId, 'merge', merging)).toEqual({
      status: 404,
      code: 'unknown_case',
      fields: ['intoCaseId'],
    });
  });

  it('names no administrator, and always somebody who may approve the closing', async () => {
    const { personId: admin } = await service.as('admin.audit');
    const asked = async (circleIds: readonly string[]) =>
      refusalOf(await staff.post('/cases', { ...findingAt('八所镇'), circleIds }));
    expect(await asked([deputy.personId, admin])).toEqual({
      status: 422,
      code: 'administrator_in_circle',
      fields: ['circleIds'],
    });
    expect(await asked([handler.personId])).toMatchObject({ code: 'circle_without_approver' });
    expect(await asked(['无此人'])).toMatchObject({
      code: 'unknown_person',
      fields: ['circleIds'],
    });
  });

  it('that became so vanishes from the inboxes of others, and comes back when it is lifted', async () => {
    const { case: open } = await staff.register('八所镇');
    await staff.does(open.caseId, 'assign', assignment());
    const head = await service.as('basuo.head');
    const before = await listed(head, '/inbox');
    expect(before.items.map((item) => item.case.caseId)).toContain(open.caseId);
    const circleIds = [deputy.personId];
    await staff.does(open.caseId, 'makeConfidential', { circleIds, reason: '涉及人事' });
    expect(await casesOf(head, '/inbox')).not.toContain(open.caseId);
    expect((await listed(head, '/inbox')).unread).toBe((before.unread ?? 0) - 1);
    expect(refusalOf(await head.get(`/cases/${open.caseId}`)).code).toBe('unknown_case');
    expect((await handler.detail(open.caseId)).confidential).toBe(true);

    await deputy.does(open.caseId, 'liftConfidentiality', { reason: '已经公布' });
    expect(await casesOf(head, '/inbox')).toContain(open.caseId);
    expect((await head.detail(open.caseId)).circle).toBeNull();
  });

  it('is told again to nobody who has left the circle, not even by their own old request', async () => {
    const registrant = await service.as('staff2');
    const body = { ...findingAt('八所镇'), circleIds: [deputy.personId] };
    const opened = accepted(await registrant.post('/cases', body, 'confidential-once')).case;
    await deputy.does(opened.caseId, 'changeCircle', {
      addIds: [staff.personId],
      removeIds: [registrant.personId],
      reason: '调离',
    });
    const again = await registrant.post('/cases', body, 'confidential-once');
    expect(refusalOf(again)).toMatchObject({ status: 404, code: 'unknown_case' });
  });

  it('that has ended is opened to an auditor by changing its circle', async () => {
    const { case: opened } = await staff.register('八所镇', { circleIds: [deputy.personId] });
    await deputy.does(opened.caseId, 'withdraw', { reason: '查无实据' });
    const auditor = await service.as('auditor');
    expect((await auditor.get(`/cases/${opened.caseId}`)).status).toBe(404);
    const change = { addIds: [auditor.personId], reason: '审计' };
    const { events, case: ended } = await deputy.does(opened.caseId, 'changeCircle', change);
    expect(events.map(({ type }) => type)).toEqual(['circleChanged']);
    expect(ended.state).toBe('withdrawn');
    expect((await auditor.detail(opened.caseId)).circle).toHaveLength(3);
  });

  it('leaves no word of the matter in the log', () => {
    expect(service.lines.length).toBeGreaterThan(100);
    expect(service.lines.join('')).not.toContain(SECRET);
  });
});
