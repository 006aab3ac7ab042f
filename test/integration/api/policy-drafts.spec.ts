/** A policy from its draft to its day: written by one, approved by another, in force by the calendar alone. */
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  policyCheckSchema,
  policyDraftListSchema,
  policyListSchema,
  policyVersionSchema,
} from '#libs/contracts/http';
import { addDays } from '#libs/domain';
import { DEFAULT_POLICY } from '#libs/domain/shipped';
import { createDataSource, RulesByVersion } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { ApiService } from './api-service.js';
import { approvedPolicy, draftOf, policyWith, today } from './policy-office.js';
import { refusalOf, type Visitor } from './visitor.js';

jest.setTimeout(60_000);

let service: ApiService;
let owner: DataSource;
let staff: Visitor;
let deputy: Visitor;
let director: Visitor;

beforeAll(async () => {
  service = await ApiService.open('api_policies');
  owner = await createDataSource(service.county.adminDatabaseUrl, { poolSize: 2 }).initialize();
  [staff, deputy, director] = (await Promise.all(
    (['staff1', 'deputy', 'director'] as const).map((account) => service.as(account)),
  )) as [Visitor, Visitor, Visitor];
});

afterAll(async () => {
  await owner.destroy();
  await service.close();
});

const at = (draftId: string, act = '') => `/policies/drafts/${draftId}${act}`;

async function drafted(version: string, rectification = 25, by = staff) {
  const body = { policy: policyWith(version, rectification), note: '年度修订' };
  return draftOf(await by.post('/policies/drafts', body));
}

async function statuses(on: string): Promise<Record<string, string>> {
  const { items } = policyListSchema.parse((await staff.get(`/policies?on=${on}`)).body);
  return Object.fromEntries(items.map(({ version, status }) => [version, status]));
}

describe('a draft', () => {
  it('is written once, however often it is sent', async () => {
    const key = randomUUID();
    const body = { policy: policyWith('once', 25), effectiveFrom: '2099-01-01', note: '试行' };
    const first = await staff.post('/policies/drafts', body, key);
    expect(first.status).toBe(201);
    expect(draftOf(first)).toMatchObject({
      version: 'once',
      state: 'open',
      revision: 1,
      effectiveFrom: '2099-01-01',
      note: '试行',
      madeBy: { personId: staff.personId, postTitle: '巡回检查办公室工作人员' },
      policy: policyWith('once', 25),
    });
    const again = await staff.post('/policies/drafts', body, key);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const other = { ...body, note: '另一个' };
    expect(refusalOf(await staff.post('/policies/drafts', other, key))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
  });

  it('is replaced as a whole by whoever read it last', async () => {
    const { draftId } = await drafted('replaced');
    const content = { policy: policyWith('replaced', 26), note: '改为26日' };
    const second = await deputy.put(at(draftId), { ...content, revision: 1 });
    expect(draftOf(second)).toMatchObject({
      revision: 2,
      note: '改为26日',
      madeBy: { personId: staff.personId },
      changedBy: { personId: deputy.personId },
    });
    expect(refusalOf(await staff.put(at(draftId), { ...content, revision: 1 }))).toEqual({
      status: 409,
      code: 'policy_draft_changed',
      fields: ['revision'],
    });
  });

  it('says what could not run, and is refused for it with each place', async () => {
    const { draftId } = await drafted('broken', 0);
    const { sound, faults } = policyCheckSchema.parse(
      (await staff.post(at(draftId, '/check'), {})).body,
    );
    expect(sound).toBe(false);
    const paths = faults.map(({ path }) => path);
    expect(paths).toContain('severities.ordinary.budgetWorkingDays.rectification');
    for (const { zh, en } of faults) expect([zh, en]).not.toContain('');
    const body = { revision: 1, effectiveFrom: today() };
    const reply = await director.post(at(draftId, '/approve'), body);
    expect(refusalOf(reply)).toEqual({
      status: 422,
      code: 'policy_unsound',
      fields: paths.map((path) => `policy.${path}`),
    });
    expect(reply.body).toMatchObject({
      detail: expect.stringContaining('0不是1至260的整数'),
      detailEn: expect.stringContaining('0 is no whole number from 1 to 260'),
    });
    expect((await staff.get('/policies/versions/broken')).status).toBe(404);
  });

  it('of another shape is no draft', async () => {
    const lacking = { ...policyWith('lacking', 25), lampYellowWorkingDays: undefined };
    for (const [policy, field] of [
      [lacking, 'policy.lampYellowWorkingDays'],
      [{ ...policyWith('misspelt', 25), lampYelowWorkingDays: 3 }, 'policy.lampYelowWorkingDays'],
      [{ ...policyWith('a/b', 25) }, 'policy.version'],
    ] as const) {
      expect(refusalOf(await staff.post('/policies/drafts', { policy }))).toEqual({
        status: 400,
        code: 'validation_failed',
        fields: [field],
      });
    }
  });

  it('that was discarded stays so, and may be read', async () => {
    const { draftId } = await drafted('discarded');
    expect(draftOf(await deputy.post(at(draftId, '/discard'), {}))).toMatchObject({
      state: 'discarded',
      endedBy: { personId: deputy.personId },
    });
    const body = { revision: 1, effectiveFrom: today() };
    for (const reply of [
      await deputy.post(at(draftId, '/discard'), {}),
      await director.post(at(draftId, '/approve'), body),
      await staff.put(at(draftId), { policy: policyWith('discarded', 26), revision: 1 }),
    ]) {
      expect(refusalOf(reply)).toMatchObject({ status: 409, code: 'policy_draft_ended' });
    }
    const { items } = policyDraftListSchema.parse((await staff.get('/policies/drafts')).body);
    expect(items.find((draft) => draft.draftId === draftId)?.state).toBe('discarded');
    await expect(
      owner.query(`UPDATE policy_drafts SET state = 'open' WHERE draft_id = $1`, [draftId]),
    ).rejects.toThrow(/append-only/);
  });
});

describe('the approval', () => {
  it('is never given by somebody who wrote in the draft', async () => {
    const { draftId } = await drafted('own', 25, deputy);
    const body = { revision: 1, effectiveFrom: today() };
    const refused = { status: 403, code: 'own_policy_draft' };
    expect(refusalOf(await deputy.post(at(draftId, '/approve'), body))).toMatchObject(refused);
    // Neither after somebody else changed it, nor by that one.
    const replaced = { policy: policyWith('own', 26), revision: 1 };
    draftOf(await director.put(at(draftId), replaced));
    for (const approver of [deputy, director]) {
      const reply = await approver.post(at(draftId, '/approve'), { ...body, revision: 2 });
      expect(refusalOf(reply)).toMatchObject(refused);
    }
    expect(refusalOf(await staff.post(at(draftId, '/approve'), body))).toMatchObject({
      status: 403,
      code: 'not_permitted',
    });
  });

  it('is refused by the database itself to an author, and to a version without a draft', async () => {
    const { draftId } = await drafted('by-hand', 25, deputy);
    const api = await createDataSource(service.county.databaseUrl, { poolSize: 1 }).initialize();
    const insert = (draft: string | null, by: Visitor) =>
      api.query(
        `INSERT INTO policy_versions (version, data, effective_from, draft_id, drafted_by, approved_by, approved_at)
          SELECT 'by-hand', $1, '2099-01-01', $2, $3, $3, CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END`,
        [
          JSON.stringify(policyWith('by-hand', 25)),
          draft,
          draft && JSON.stringify({ personId: by.personId }),
        ],
      );
    await expect(insert(draftId, deputy)).rejects.toThrow(
      /policy_approver_is_not_drafter|row-level/,
    );
    await expect(insert(null, deputy)).rejects.toThrow(/row-level security/);
    await api.destroy();
  });

  it('is of what was read, from today on, under a label of its own', async () => {
    const { draftId } = await drafted('careful');
    const approval = (over: object) =>
      director.post(at(draftId, '/approve'), { revision: 1, effectiveFrom: today(), ...over });
    expect(refusalOf(await approval({ revision: 2 })).code).toBe('policy_draft_changed');
    expect(refusalOf(await approval({ effectiveFrom: addDays(today(), -1) }))).toEqual({
      status: 422,
      code: 'policy_effective_in_the_past',
      fields: ['effectiveFrom'],
    });
    expect(refusalOf(await approval({ effectiveFrom: '2026-02-30' })).code).toBe('date_invalid');
    const label = DEFAULT_POLICY.version;
    expect(
      refusalOf(await staff.post('/policies/drafts', { policy: policyWith(label, 25) })),
    ).toEqual({
      status: 409,
      code: 'policy_version_taken',
      fields: ['policy.version'],
    });
    const twin = await drafted('careful');
    expect(draftOf(await approval({ effectiveFrom: '2099-03-01' })).state).toBe('approved');
    const body = { revision: 1, effectiveFrom: '2099-03-01' };
    expect(refusalOf(await director.post(at(twin.draftId, '/approve'), body)).code).toBe(
      'policy_version_taken',
    );
  });

  it('is done once under its key, and is a line of the security log', async () => {
    const { draftId } = await drafted('logged');
    const key = randomUUID();
    const body = { revision: 1, effectiveFrom: '2099-04-01' };
    const first = await director.post(at(draftId, '/approve'), body, key);
    const again = await director.post(at(draftId, '/approve'), body, key);
    expect(again.body).toEqual(first.body);
    const examiner = await service.as('admin.audit');
    const { items } = (await examiner.get('/security-log?kind=policyApproved')).body as {
      items: { details: object; subject: object; person: object }[];
    };
    expect(items.filter(({ subject }) => 'id' in subject && subject.id === draftId)).toEqual([
      expect.objectContaining({
        kindZh: '批准督办规则',
        person: expect.objectContaining({ personId: director.personId }),
        details: { version: 'logged', effectiveFrom: '2099-04-01' },
      }),
    ]);
  });

  it('binds for ever', async () => {
    await expect(
      owner.query(
        `UPDATE policy_versions SET effective_from = '2030-01-01' WHERE version = 'logged'`,
      ),
    ).rejects.toThrow(/append-only/);
  });
});

describe('a version', () => {
  it('is in force from its day on and not a day before; cases keep the one that they were opened under', async () => {
    const running = await staff.register('八所镇');
    const tomorrow = addDays(today(), 1);
    await approvedPolicy(staff, director, policyWith('tomorrow', 25), tomorrow);
    await approvedPolicy(deputy, director, policyWith('tomorrow-too', 24), tomorrow);
    expect(await statuses(today())).toMatchObject({
      [DEFAULT_POLICY.version]: 'inForce',
      tomorrow: 'approved',
    });
    expect(await statuses(tomorrow)).toMatchObject({
      [DEFAULT_POLICY.version]: 'retired',
      // Of two from the same day the one approved later counts.
      tomorrow: 'retired',
      'tomorrow-too': 'inForce',
    });
    const rules = new RulesByVersion(service.county.dataSource);
    expect((await rules.inForce(today())).policy).toEqual(DEFAULT_POLICY);
    expect((await rules.inForce(tomorrow)).policy).toEqual(policyWith('tomorrow-too', 24));

    await approvedPolicy(staff, deputy, policyWith('from-today', 27));
    const { case: opened } = await staff.register('八所镇');
    expect((await staff.detail(opened.caseId)).policyVersion).toBe('from-today');
    const kept = await staff.detail(running.case.caseId);
    expect(kept.policyVersion).toBe(DEFAULT_POLICY.version);
    const listed = await staff.get('/ledger?policyVersion=from-today');
    expect(listed.body).toMatchObject({ items: [{ caseId: opened.caseId }] });
  });

  it('is read by everybody as data, in the form in which a draft is handed in', async () => {
    const handler = await service.as('basuo.handler');
    const reply = await handler.get('/policies/versions/from-today');
    expect(policyVersionSchema.parse(reply.body)).toMatchObject({
      status: 'inForce',
      effectiveFrom: today(),
      draftedBy: { personId: staff.personId },
      approvedBy: { personId: deputy.personId },
      policy: policyWith('from-today', 27),
    });
    expect(policyListSchema.parse((await handler.get('/policies')).body).items).toContainEqual({
      version: DEFAULT_POLICY.version,
      status: 'retired',
      effectiveFrom: '2011-01-01',
      draftId: null,
      draftedBy: null,
      approvedBy: null,
      approvedAt: null,
    });
    expect(refusalOf(await handler.get('/policies/drafts')).code).toBe('not_permitted');
    expect(refusalOf(await handler.get('/policies/versions/none')).code).toBe('not_found');
    expect(refusalOf(await staff.get('/policies?on=2026-02-30')).code).toBe('date_invalid');
  });
});
