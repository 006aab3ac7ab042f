/** Running cases take over another policy version: seen beforehand, decided, and then exactly what was shown. */
import { jest } from '@jest/globals';
import {
  type AdoptionItemPage,
  adoptionItemPageSchema,
  batchItemPageSchema,
  batchSchema,
  type CaseAdoptionPreview,
  caseAdoptionPreviewSchema,
  inboxPageSchema,
} from '#libs/contracts/http';
import { addDays, addWorkingDays, type CaseState, isWorkingDay } from '#libs/domain';
import { CHINA_CALENDAR_2026, DEFAULT_POLICY } from '#libs/domain/shipped';
import { IdentityService } from '#libs/identity';
import pLimit from 'p-limit';
import { v4 as uuidV4 } from 'uuid';
import { eventually } from '../../workflow/case/eventually.js';
import { ApiService } from './api-service.js';
import { makeConfidential } from './confidential-case.js';
import { adoptionOf, approvedPolicy, persistently, policyWith, today } from './policy-office.js';
import { accepted, findingAt, refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(120_000);

const BUDGET_OF_STRICTER = 22;
const STRICTER = policyWith('stricter', BUDGET_OF_STRICTER);
const MILDER = policyWith('milder', 40);
const PLAIN_CASES = 46;

let service: ApiService;
let staff: Visitor;
let colleague: Visitor;
let deputy: Visitor;
let director: Visitor;
let handler: Visitor;
/** Of the first description; it is among those that the second one takes. */
let stayed: string;

beforeAll(async () => {
  service = await ApiService.open('api_policy_adoption');
  [staff, colleague, deputy, director, handler] = (await Promise.all(
    (['staff1', 'staff2', 'deputy', 'director', 'basuo.handler'] as const).map((account) =>
      service.as(account),
    ),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
});

afterAll(() => service.close());

async function assigned(by = staff, township = '八所镇', worker = handler): Promise<string> {
  const finding = findingAt(township);
  const { case: opened } = accepted(await persistently((key) => by.post('/cases', finding, key)));
  const assignment = {
    leadUnitId: township,
    handlerId: worker.personId,
    supervisorId: by.personId,
    targetTask: '补开组织生活会',
  };
  accepted(await persistently((key) => by.command(opened.caseId, 'assign', assignment, key)));
  return opened.caseId;
}

async function stateOf(caseId: string): Promise<CaseState> {
  const state = await service.county.record.loadCase(caseId);
  if (state === null) throw new Error(`no case ${caseId}`);
  return state;
}

async function previewOf(caseId: string, query: string): Promise<CaseAdoptionPreview> {
  const reply = await deputy.get(`/cases/${caseId}/policy-adoption?${query}`);
  return caseAdoptionPreviewSchema.parse(reply.body);
}

describe('the adoption by one case', () => {
  let caseId: string;

  beforeAll(async () => {
    caseId = await assigned();
    await approvedPolicy(staff, director, STRICTER);
    await approvedPolicy(staff, director, policyWith('next-year', 21), addDays(today(), 1));
    await staff.post('/policies/drafts', { policy: policyWith('only-drafted', 5) });
  });

  it('is shown beforehand, and is then what was shown: event, dates, version, notice', async () => {
    const preview = await previewOf(caseId, 'policyVersion=stricter&choice=move');
    expect(preview).toMatchObject({
      fromVersion: DEFAULT_POLICY.version,
      toVersion: 'stricter',
      direction: 'earlier',
      effectiveFrom: today(),
    });
    const before = await staff.detail(caseId);
    const body = { policyVersion: 'stricter', choice: 'move', reason: '新规则施行' };
    const { events } = await deputy.does(caseId, 'adoptPolicy', body);
    const [event] = events;
    expect(event).toMatchObject({
      type: 'policyAdopted',
      by: { personId: deputy.personId },
      data: { choice: 'move', toVersion: 'stricter', reason: '新规则施行' },
    });
    const shown = preview.clocks.map(({ suspended: _s, remaining: _r, ...clock }) => clock);
    expect(event?.data['clocks']).toEqual(shown);

    const rectification = preview.clocks.find(({ clock }) => clock === 'rectification');
    const after = await staff.detail(caseId);
    expect(before.rectificationDueDate).toBe(rectification?.oldDueDate);
    expect(after).toMatchObject({
      policyVersion: 'stricter',
      rectificationDueDate: rectification?.newDueDate,
    });
    expect(after.rectificationDueDate ?? '').not.toBe(before.rectificationDueDate);
    const { clocks } = (await staff.get(`/cases/${caseId}/clocks`)).body as {
      clocks: { kind: string; upcomingRungs: { rungKey: string; plannedAt: string }[] }[];
    };
    expect(
      clocks
        .find(({ kind }) => kind === 'rectification')
        ?.upcomingRungs.map(({ rungKey, plannedAt }) => [rungKey, plannedAt]),
    ).toEqual(rectification?.remaining.map((rung) => [rung.rungKey, rung.after]));

    const { items } = inboxPageSchema.parse((await handler.get('/inbox')).body);
    expect(items.find((notice) => notice.case.caseId === caseId)).toMatchObject({
      eventType: 'policyAdopted',
      urgency: 'urgent',
      dueDate: rectification?.newDueDate,
    });
  });

  it('may leave the case where it is, on record', async () => {
    stayed = await assigned();
    await deputy.does(stayed, 'adoptPolicy', {
      policyVersion: DEFAULT_POLICY.version,
      choice: 'stay',
      reason: '继续按原规则',
    });
    expect((await staff.detail(stayed)).policyVersion).toBe('stricter');
  });

  it('goes back to a retired version', async () => {
    const preview = await previewOf(caseId, `policyVersion=${DEFAULT_POLICY.version}`);
    expect(preview.direction).toBe('later');
    const body = { policyVersion: DEFAULT_POLICY.version, choice: 'move', reason: '改错' };
    await deputy.does(caseId, 'adoptPolicy', body);
    expect((await staff.detail(caseId)).policyVersion).toBe(DEFAULT_POLICY.version);
  });

  it('is shown of a version whose day is still to come, and refused until then', async () => {
    const preview = await previewOf(caseId, 'policyVersion=next-year&choice=moveNeverEarlier');
    expect(preview).toMatchObject({ direction: 'unmoved', effectiveFrom: addDays(today(), 1) });
    const body = { policyVersion: 'next-year', choice: 'move', reason: '提前' };
    expect(await deputy.refused(caseId, 'adoptPolicy', body)).toEqual({
      status: 409,
      code: 'policy_not_effective',
      fields: ['policyVersion'],
    });
  });

  it('is never of a draft', async () => {
    const body = { policyVersion: 'only-drafted', choice: 'move', reason: '试试' };
    const refused = { status: 422, code: 'unknown_policy', fields: ['policyVersion'] };
    expect(await deputy.refused(caseId, 'adoptPolicy', body)).toEqual(refused);
    const path = `/cases/${caseId}/policy-adoption?policyVersion=only-drafted`;
    expect(refusalOf(await deputy.get(path))).toEqual(refused);
  });

  it('is shown to those only who may decide it', async () => {
    const path = `/cases/${caseId}/policy-adoption?policyVersion=stricter`;
    expect(refusalOf(await staff.get(path)).code).toBe('not_permitted');
    expect(refusalOf(await handler.get(path)).code).toBe('not_permitted');
    const outsider = await service.as('gancheng.handler');
    expect(refusalOf(await outsider.get(path)).code).toBe('unknown_case');
    const same = `/cases/${caseId}/policy-adoption?policyVersion=${DEFAULT_POLICY.version}`;
    expect(refusalOf(await deputy.get(same)).code).toBe('policy_unchanged');
  });
});

/** Taken over from an old ledger with the budget that the policy gives, and late since yesterday's working day. */
async function overdue(likeCaseId: string): Promise<string> {
  const like = await stateOf(likeCaseId);
  const due = workingDaysBefore(today(), 1);
  const foundOn = workingDaysBefore(due, BUDGET_OF_STRICTER);
  const identity = new IdentityService(service.county.dataSource);
  const actor = await identity.resolveActor(staff.personId, today());
  if (actor === null || like.assignment === null) throw new Error('nobody acts');
  const caseId = uuidV4();
  const payload = {
    facts: { ...like.facts, foundOn },
    assignment: like.assignment,
    dueDate: due,
    state: 'rectifying' as const,
    progress: '正在整改',
    closedOn: null,
  };
  const command = { name: 'importCase' as const, payload };
  const identityOfCommand = { commandId: `import:${caseId}`, fingerprint: caseId };
  await service.county.cases.register({ ...identityOfCommand, command, actor }, caseId);
  return caseId;
}

function workingDaysBefore(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(CHINA_CALENDAR_2026, day)) left -= 1;
  }
  return day;
}

describe('the adoption in bulk', () => {
  let plain: readonly string[];
  let suspended: string;
  let extended: string;
  let late: string;
  let closed: string;
  let elsewhere: string;
  let hidden: string;
  let proposalId: string;

  const proposed = (by: Visitor, over: object = {}) =>
    by.post('/policy-adoptions', {
      policyVersion: 'milder',
      choice: 'move',
      reason: '新规则施行',
      filter: { area: '第一片区', policyVersion: 'stricter' },
      ...over,
    });
  const itemsOf = async (id: string, by = staff, query = ''): Promise<AdoptionItemPage> =>
    adoptionItemPageSchema.parse(
      (await by.get(`/policy-adoptions/${id}/items?limit=200${query}`)).body,
    );
  const ended = (id: string) =>
    eventually('the batch is done', async () => {
      const { state } = batchSchema.parse((await staff.get(`/batches/${id}`)).body);
      return state === 'done';
    });

  beforeAll(async () => {
    const atOnce = pLimit(8);
    plain = await Promise.all(Array.from({ length: PLAIN_CASES }, () => atOnce(() => assigned())));
    suspended = await assigned();
    const plannedEnd = addDays(today(), 20);
    await deputy.does(suspended, 'suspend', { reason: '汛期', plannedEnd });
    extended = await assigned();
    await handler.does(extended, 'receive');
    await handler.does(extended, 'requestExtension', { workingDays: 4, reason: '材料复杂' });
    await deputy.does(extended, 'approveExtension', { opinion: '同意' });
    late = await overdue(extended);
    closed = await assigned();
    elsewhere = await assigned(staff, '感城镇', await service.as('gancheng.handler'));
    hidden = await assigned(colleague);
    await makeConfidential(colleague, hidden, [director.personId]);
    await approvedPolicy(staff, director, MILDER);
  });

  it('takes the cases that the filter selects and the proposer may read, with what becomes of each', async () => {
    const { batch, preview } = adoptionOf(await proposed(staff));
    proposalId = batch.batchId;
    expect(batch).toMatchObject({ kind: 'policyAdoption', state: 'proposed' });
    const { items } = await itemsOf(proposalId);
    const taken = items.map((item) => item.case.caseId);
    expect(new Set(taken)).toEqual(new Set([...plain, suspended, extended, late, closed, stayed]));
    expect(preview).toEqual({
      ...{ cases: taken.length, later: taken.length, earlier: 0, unmoved: 0, firesAtOnce: 0 },
      notPreviewed: 0,
    });
    const of = (caseId: string) =>
      items
        .find((item) => item.case.caseId === caseId)
        ?.clocks.find(({ clock }) => clock === 'rectification');
    expect(of(plain[0] ?? '')).toMatchObject({
      oldBudgetWorkingDays: 22,
      newBudgetWorkingDays: 40,
    });
    expect(of(suspended)).toMatchObject({ oldDueDate: null, newDueDate: null });
    const due = of(extended)?.newDueDate ?? '';
    expect(due).toBe(addWorkingDays(CHINA_CALENDAR_2026, today(), 44));
    expect((await itemsOf(proposalId, staff, '&direction=earlier')).items).toEqual([]);
    expect((await itemsOf(proposalId, staff, '&firesAtOnce=true')).items).toEqual([]);
  });

  it('is approved by somebody else', async () => {
    expect(refusalOf(await staff.post(`/policy-adoptions/${proposalId}/approve`, {})).code).toBe(
      'not_permitted',
    );
    const own = adoptionOf(await proposed(deputy)).batch.batchId;
    expect(refusalOf(await deputy.post(`/policy-adoptions/${own}/approve`, {}))).toMatchObject({
      status: 403,
      code: 'batch_own_proposal',
    });
    await deputy.post(`/batches/${own}/cancel`, {});
  });

  it('moves each as it was shown, and refuses what has ended meanwhile', async () => {
    const shown = (await itemsOf(proposalId)).items;
    await director.does(closed, 'withdraw', { reason: '登记有误' });
    adoptionOf(await deputy.post(`/policy-adoptions/${proposalId}/approve`, {}));
    await ended(proposalId);
    const { totals } = batchSchema.parse((await staff.get(`/batches/${proposalId}`)).body);
    expect(totals).toMatchObject({ total: shown.length, done: shown.length - 1, refused: 1 });
    expect(await stateOf(closed)).toMatchObject({ state: 'withdrawn', policyVersion: 'stricter' });
    for (const { case: ref, clocks } of shown.filter((item) => item.case.caseId !== closed)) {
      const state = await stateOf(ref.caseId);
      expect(state.policyVersion).toBe('milder');
      const [adopted] = (await service.county.record.history(ref.caseId)).filter(
        ({ commandId }) => commandId === `batch:${proposalId}`,
      );
      expect(adopted).toMatchObject({ type: 'policyAdopted', by: { personId: deputy.personId } });
      expect(adopted?.data).toMatchObject({ clocks, reason: '新规则施行' });
    }
    for (const untouched of [elsewhere, hidden]) {
      expect((await stateOf(untouched)).policyVersion).toBe('stricter');
    }
    const { items } = batchItemPageSchema.parse(
      (await staff.get(`/batches/${proposalId}/items?state=refused`)).body,
    );
    expect(items.map((item) => [item.case.caseId, item.code])).toEqual([[closed, 'wrong_state']]);
  });

  it('changes nothing when it is proposed or approved a second time', async () => {
    expect(refusalOf(await proposed(staff))).toMatchObject({ status: 422, code: 'batch_empty' });
    const sequences = async () =>
      Promise.all(plain.map(async (caseId) => (await stateOf(caseId)).sequence));
    const before = await sequences();
    const again = await deputy.post(`/policy-adoptions/${proposalId}/approve`, {});
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await sequences()).toEqual(before);
  });

  it('shows a confidential case to its circle alone, in counts and list', async () => {
    const { batch, preview } = adoptionOf(
      await proposed(director, { filter: { unit: '八所镇', policyVersion: 'stricter' } }),
    );
    expect(preview.cases).toBe(1);
    const path = `/policy-adoptions/${batch.batchId}`;
    expect((await itemsOf(batch.batchId, director)).items.map((item) => item.case.caseId)).toEqual([
      hidden,
    ]);
    expect((await itemsOf(batch.batchId)).items).toEqual([]);
    expect(adoptionOf(await staff.get(path)).preview.cases).toBe(0);
  });

  it('is prepared before the version’s first day, and approved from then on', async () => {
    const { batch } = adoptionOf(await proposed(staff, { policyVersion: 'next-year', filter: {} }));
    const reply = await deputy.post(`/policy-adoptions/${batch.batchId}/approve`, {});
    expect(refusalOf(reply)).toMatchObject({ status: 409, code: 'policy_not_effective' });
    const counts = adoptionOf(await staff.get(`/policy-adoptions/${batch.batchId}`)).preview;
    expect(counts.earlier).toBeGreaterThan(0);
    for (const [over, code] of [
      [{ reason: ' ' }, 'text_required'],
      [{ policyVersion: 'only-drafted' }, 'unknown_policy'],
      [{ filter: { unit: '没有的单位' } }, 'unknown_unit'],
      [{ filter: { colour: 'red' } }, 'validation_failed'],
    ] as const) {
      expect(refusalOf(await proposed(staff, over)).code).toBe(code);
    }
  });
});
