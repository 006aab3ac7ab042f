/** The time machine for the people who plan the office's rules: whom it answers, with what, and what it refuses. */
import { jest } from '@jest/globals';
import type { PolicyPreview } from '#libs/contracts/http';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { createDataSource } from '#libs/persistence';
import { ApiService } from './api-service.js';
import { makeConfidential } from './confidential-case.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

const SINCE = '2026-01-01';
const { ordinary } = DEFAULT_POLICY.severities;

function policyWith(rectification: number) {
  const budgetWorkingDays = { ...ordinary.budgetWorkingDays, rectification };
  const severities = { ...DEFAULT_POLICY.severities, ordinary: { ...ordinary, budgetWorkingDays } };
  return { ...DEFAULT_POLICY, version: 'draft', severities };
}

describe('the preview of a policy', () => {
  let service: ApiService;
  let staff: Visitor;
  let open = '';
  let confidential = '';

  beforeAll(async () => {
    service = await ApiService.open('api_policy_preview');
    staff = await service.as('staff1');
    open = await assigned();
    confidential = await assigned();
    // Somebody who approves closings must be in it; the director is not.
    const deputy = await service.as('deputy');
    await makeConfidential(staff, confidential, [deputy.personId]);
  });
  afterAll(() => service.close());

  const assigned = async () => {
    const handler = await service.as('basuo.handler');
    const { case: opened } = await staff.register('八所镇');
    await staff.does(opened.caseId, 'assign', {
      leadUnitId: '八所镇',
      handlerId: handler.personId,
      supervisorId: staff.personId,
      targetTask: '整改',
    });
    return opened.caseId;
  };

  const ask = (who: Visitor, body: object) => who.post('/policies/preview', body);
  const previewFor = async (who: Visitor, body: object) => {
    const reply = await ask(who, body);
    expect(reply.status).toBe(200);
    return reply.body as PolicyPreview;
  };
  const shorter = { draft: { policy: policyWith(25) }, since: SINCE };

  it('of the rules in force differs in nothing', async () => {
    const { cases, selfCheck, movedDates } = await previewFor(staff, { draft: {}, since: SINCE });
    expect(cases).toMatchObject({ replayed: 2, confidential: 1, different: 0 });
    expect(selfCheck).toMatchObject({ exact: 2, inexact: [] });
    expect(movedDates).toEqual([]);
  });

  it('moves the dates of the cases that the person may read, and of no other', async () => {
    const moved = async (account: string) => {
      const { movedDates } = await previewFor(await service.as(account), shorter);
      return movedDates.map((one) => one.case.caseId);
    };
    expect(await moved('staff1')).toEqual([open, confidential]);
    expect(await moved('director')).toEqual([open]);
  });

  it('counts a filter by area', async () => {
    const replayed = async (area: string) =>
      (await previewFor(staff, { ...shorter, area })).cases.replayed;
    expect((await replayed('第一片区')) + (await replayed('第二片区'))).toBe(2);
    expect(refusalOf(await ask(staff, { ...shorter, area: 'nowhere' }))).toMatchObject({
      code: 'unknown_unit',
      fields: ['area'],
    });
  });

  it('is kept from those who do not plan', async () => {
    for (const account of ['basuo.handler', 'admin.system']) {
      expect(refusalOf(await ask(await service.as(account), shorter))).toMatchObject({
        status: 403,
        code: 'not_permitted',
      });
    }
  });

  it('refuses what could not run or be read, with the members at fault', async () => {
    const path = 'draft.policy.severities.ordinary.budgetWorkingDays.rectification';
    const zero = await ask(staff, { draft: { policy: policyWith(0) }, since: SINCE });
    expect(refusalOf(zero)).toMatchObject({ status: 422, code: 'draft_unsound' });
    expect(refusalOf(zero).fields).toContain(path);
    const half = await ask(staff, { draft: { policy: policyWith(2.5) }, since: SINCE });
    expect(refusalOf(half)).toMatchObject({ status: 422, code: 'draft_unsound' });
    expect(refusalOf(half).fields).toContain(path);
    const misspelt = { ...policyWith(30), extention: {} };
    expect(
      refusalOf(await ask(staff, { draft: { policy: misspelt }, since: SINCE })),
    ).toMatchObject({ status: 400 });
    expect(refusalOf(await ask(staff, { draft: {}, since: 'yesterday' }))).toMatchObject({
      status: 400,
      fields: ['since'],
    });
    const none = await ask(staff, { draft: { notices: [] }, since: SINCE });
    expect(refusalOf(none)).toMatchObject({ status: 422, fields: ['draft.notices'] });
  });

  it('changes no row; that somebody read the cases it names is noted as everywhere', async () => {
    const before = await rowCounts(service);
    const { movedDates } = await previewFor(await service.as('director'), shorter);
    expect(movedDates).toHaveLength(1);
    const { case_reads: reads, ...others } = await rowCounts(service);
    const { case_reads: readsBefore, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(Number(reads)).toBe(Number(readsBefore) + 1);
  });
});

async function rowCounts(service: ApiService): Promise<Readonly<Record<string, string>>> {
  const owner = createDataSource(service.county.adminDatabaseUrl, { poolSize: 1, readsOnly: true });
  await owner.initialize();
  const tables = await owner.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*) FROM "${name}") AS "${name}"`);
  const [row] = await owner.query<Record<string, string>[]>(`SELECT ${counts.join(', ')}`);
  await owner.destroy();
  return row ?? {};
}
