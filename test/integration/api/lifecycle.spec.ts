/** 整改一个、巩固一个、销号一个 over HTTP: each person does their part, and nobody else's. */
import { jest } from '@jest/globals';
import { addDays, localDateOf } from '#libs/domain';
import { ApiService } from './api-service.js';
import { type CommandAnswer } from '#libs/contracts/http';
import type { Visitor } from './visitor.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

jest.setTimeout(60_000);

describe('a case over HTTP', () => {
  let service: ApiService;
  let staff: Visitor;
  let handler: Visitor;
  let deputy: Visitor;
  let director: Visitor;

  beforeAll(async () => {
    service = await ApiService.open('api_lifecycle');
    staff = await service.as('staff1');
    handler = await service.as('basuo.handler');
    deputy = await service.as('deputy');
    director = await service.as('director');
  });
  afterAll(() => service.close());

  const assignment = () => ({
    leadUnitId: '八所镇',
    handlerId: handler.personId,
    supervisorId: staff.personId,
    targetTask: '补开组织生活会并建立台账',
    budgetWorkingDays: 20,
  });

  async function received(): Promise<string> {
    const { case: opened } = await staff.register('八所镇');
    await staff.does(opened.caseId, 'assign', assignment());
    await handler.does(opened.caseId, 'receive');
    return opened.caseId;
  }

  it('goes from the ledger to its closing, and each answer says what the person may do next', async () => {
    const { case: opened, mayDoNow } = await staff.register('八所镇');
    expect(opened).toMatchObject({
      state: 'registered',
      area: { name: '第一片区' },
      township: { name: '八所镇' },
      lamp: 'none',
    });
    expect(opened.ledgerNumber).toMatch(/^督〔\d{4}〕\d{4}号$/);
    expect(mayDoNow).toContainEqual({ command: 'assign', labelZh: '交办' });

    const assigned = await staff.does(opened.caseId, 'assign', assignment());
    expect(assigned.case).toMatchObject({
      state: 'assigned',
      remainingWorkingDays: 20,
      lamp: 'green',
    });
    expect(assigned.mayDoNow.map(({ command }) => command)).not.toContain('receive');

    const signed = await handler.does(opened.caseId, 'receive', { note: '收到' });
    expect(signed.case.state).toBe('received');
    expect(
      (await handler.does(opened.caseId, 'reportProgress', { text: '已开会' })).case,
    ).toMatchObject({
      state: 'rectifying',
      latestProgress: '已开会',
    });

    const evidence = await handler.upload(`/cases/${opened.caseId}/evidence`, '照片.png', PNG);
    expect(evidence.status).toBe(201);
    const [item] = (await handler.detail(opened.caseId)).evidence;
    const submitted = await handler.does(opened.caseId, 'submitForVerification', {
      summary: '整改完成',
      evidenceIds: [item?.evidenceId],
    });
    expect(submitted.case.state).toBe('submitted');

    expect(await handler.refused(opened.caseId, 'verify', { opinion: '属实' })).toMatchObject({
      status: 403,
    });
    await staff.does(opened.caseId, 'verify', { opinion: '属实' });
    const closing = { opinion: '同意销号', earlyClosingReason: '已连续三月无反复' };
    const closed = await director.does(opened.caseId, 'approveClosing', closing);
    expect(closed.case).toMatchObject({ state: 'closed', stateZh: '已销号', lamp: 'none' });
  });

  it('finds a case by its ledger number too, and gives its history in pages', async () => {
    const caseId = await received();
    const { ledgerNumber } = await staff.detail(caseId);
    expect(await staff.detail(encodeURIComponent(ledgerNumber))).toMatchObject({ caseId });

    const first = await staff.get(`/cases/${caseId}/history?limit=2`);
    const { items, next } = first.body as { items: CommandAnswer['events']; next: string };
    expect(items.map(({ type }) => type)).toEqual(['registered', 'assigned']);
    const second = await staff.get(`/cases/${caseId}/history?limit=2&cursor=${next}`);
    expect(second.body).toMatchObject({ items: [{ type: 'received', sequence: 3 }], next: null });
  });

  it('answers why each date is what it is', async () => {
    const caseId = await received();
    const { body } = await staff.get(`/cases/${caseId}/clocks`);
    const { clocks } = body as {
      clocks: {
        kind: string;
        dueDate: string;
        steps: { kind: string }[];
        upcomingRungs: unknown[];
      }[];
    };
    const rectification = clocks.find(({ kind }) => kind === 'rectification');
    expect(rectification?.dueDate).toBe((await staff.detail(caseId)).dueDate);
    expect(rectification?.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['anchor', 'budget', 'result']),
    );
    expect(rectification?.upcomingRungs.length).toBeGreaterThan(3);
  });

  it('says with a code of its own what is missing, and changes nothing', async () => {
    const caseId = await received();
    const before = await staff.detail(caseId);
    expect(await deputy.refused(caseId, 'suspend', { reason: '汛期' })).toEqual({
      status: 422,
      code: 'suspension_without_planned_end',
      fields: ['plannedEnd'],
    });
    expect(await deputy.refused(caseId, 'suspend', { plannedEnd: '2099-01-01' })).toMatchObject({
      status: 422,
      code: 'text_required',
    });
    expect(await handler.refused(caseId, 'reportProgress', { text: '  ' })).toMatchObject({
      code: 'text_required',
      fields: ['text'],
    });
    expect(
      await handler.refused(caseId, 'submitForVerification', { summary: '完成' }),
    ).toMatchObject({ code: 'evidence_missing' });
    expect(
      await handler.refused(caseId, 'requestExtension', { workingDays: 11, reason: '雨' }),
    ).toEqual({ status: 422, code: 'extension_beyond_bound', fields: ['workingDays'] });
    expect(await staff.refused(caseId, 'assign', assignment())).toMatchObject({
      status: 409,
      code: 'wrong_state',
    });
    expect(await staff.refused(caseId, 'reportProgress', { text: '代报' })).toMatchObject({
      status: 403,
      code: 'not_permitted',
    });
    expect(await staff.detail(caseId)).toEqual(before);
  });

  it('names the field of an unknown unit, an unknown person and a malformed body', async () => {
    const { case: opened } = await staff.register('八所镇');
    const { caseId } = opened;
    expect(
      await staff.refused(caseId, 'assign', { ...assignment(), leadUnitId: '九所镇' }),
    ).toEqual({
      status: 422,
      code: 'unknown_unit',
      fields: ['leadUnitId'],
    });
    expect(
      await staff.refused(caseId, 'assign', { ...assignment(), handlerId: '张三' }),
    ).toMatchObject({
      code: 'unknown_person',
      fields: ['handlerId'],
    });
    expect(
      await staff.refused(caseId, 'assign', { ...assignment(), budgetWorkingDays: 'x', extra: 1 }),
    ).toEqual({
      status: 400,
      code: 'validation_failed',
      fields: ['budgetWorkingDays', 'extra'],
    });
    expect(
      await staff.refused(caseId, 'assign', {
        ...assignment(),
        budgetWorkingDays: undefined,
        dueDate: '2026-08-01',
      }),
    ).toMatchObject({ code: 'deadline_before_finding', fields: ['dueDate'] });
    expect(await staff.refused(caseId, 'approve')).toMatchObject({
      status: 404,
      code: 'unknown_command',
    });
    expect((await staff.detail(caseId)).state).toBe('registered');
  });

  it('makes a dated task of an instruction, and the task bars the way until it is closed', async () => {
    const caseId = await received();
    const leader = await service.as('leading.head');
    const instructed = await leader.does(caseId, 'instruct', {
      text: '举一反三',
      unitId: '八所镇',
      dueDate: addDays(localDateOf(new Date().toISOString()), 30),
    });
    expect(instructed.events.map(({ type }) => type)).toEqual(['instructed']);
    const [task] = (await handler.detail(caseId)).tasks;
    expect(task).toMatchObject({ kind: 'instruction', unit: { name: '八所镇' }, closedAt: null });
    const closed = await handler.does(caseId, 'closeTask', {
      taskId: task?.taskId,
      note: '已落实',
    });
    expect(closed.events.map(({ type }) => type)).toEqual(['taskClosed']);
  });
});
