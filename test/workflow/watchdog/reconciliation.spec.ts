/** Whatever parts the record from the engine is listed by one reconciliation, repaired, and raised once (design invariant 8). */
import { randomUUID } from 'node:crypto';
import { addDays, type WorkingCalendar } from '#libs/domain';
import { CaseOffice } from '../case/case-office.js';
import type { CaseUnderWay } from '../case/case-under-way.js';
import { eventually } from '../case/eventually.js';
import { WatchedOffice } from './watched-office.js';

let office: CaseOffice;
let watched: WatchedOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
  watched = new WatchedOffice(office);
}, 60_000);
afterAll(() => office.close());

const assigned = (number = 0) => office.assigned(office.finding('ordinary', number));

/** One reconciliation lists it and puts it right, with one alarm; the next one finds nothing. */
async function repairedBy(subject: CaseUnderWay, kind: string, difference: string) {
  const run = await watched.reconcile();
  expect(run.found).toEqual([{ kind, difference, workflowId: subject.workflowId }]);
  expect(run).toMatchObject({ findings: { [kind]: 1 }, repaired: 1 });
  expect(await watched.alarmsOf(subject.caseId)).toMatchObject([
    { ended_at: expect.any(Date), details: { difference, workflowId: subject.workflowId } },
  ]);
  expect((await watched.reconcile(false)).found).toEqual([]);
}

/** As if nobody worked on any of the next thirty days. */
function withoutWorkingDays(calendar: WorkingCalendar, from: string): WorkingCalendar {
  const days = Array.from({ length: 30 }, (_, day) => [addDays(from, day), '误载'] as const);
  return { ...calendar, rest: { ...calendar.rest, ...Object.fromEntries(days) }, worked: {} };
}

describe('an open case', () => {
  it('is left alone while its workflow lives and is armed in time', async () => {
    const subject = await assigned();
    expect((await watched.reconcile()).found).toEqual([]);
    expect(await watched.alarmsOf(subject.caseId)).toEqual([]);
  });

  it('whose workflow was terminated by hand is missing, and watched again', async () => {
    const subject = await assigned();
    await subject.terminate();
    await repairedBy(subject, 'missing', 'notRunning');
    expect(await subject.repeated()).toEqual([]);
    await subject.passUntil(await subject.instantAfter('assigned', 3));
    expect(await subject.fired()).toEqual(
      expect.arrayContaining(['receipt.due', 'receipt.breach', 'receipt.after1']),
    );
    expect(await subject.repeated()).toEqual([]);
  }, 60_000);

  it('whose command never reached its workflow is behind, and its new clock rings', async () => {
    const subject = await office.found(office.finding('grave'));
    await subject.register();
    const assign = { name: 'assign', payload: subject.assignment() } as const;
    await subject.commitUnanswered('staff', assign, randomUUID());
    await repairedBy(subject, 'behind', 'behindTheRecord');
    await subject.passUntil(await subject.instantAfter('assigned', 1));
    expect(await subject.fired()).toContain('receipt.due');
  }, 60_000);

  it('whose workflow lost its clocks has no alarm: it reads them from the record and rings', async () => {
    const subject = await assigned();
    await watched.startedWrongly(subject, ({ state, rules }) => ({
      state: { ...state, clocks: {} },
      rules,
    }));
    expect((await watched.situationOf(subject)).armedFor).toBeNull();
    await repairedBy(subject, 'drifted', 'notArmed');
    await subject.passUntil(await subject.instantAfter('assigned', 2));
    expect((await subject.firings()).slice(0, 1)).toEqual(
      await subject.planned({ 'receipt.due': 2 }),
    );
    expect(await subject.repeated()).toEqual([]);
  }, 60_000);

  it('whose workflow computes with a wrong calendar is armed too late: it takes the rules of the record', async () => {
    const subject = await assigned();
    const rightly = (await watched.situationOf(subject)).armedFor;
    await watched.startedWrongly(subject, ({ state, rules }) => ({
      state,
      rules: { ...rules, calendar: withoutWorkingDays(rules.calendar, '2026-11-20') },
    }));
    expect((await watched.situationOf(subject)).armedFor).not.toBe(rightly);
    await repairedBy(subject, 'drifted', 'armedLate');
    expect((await watched.situationOf(subject)).armedFor).toBe(rightly);
  }, 60_000);

  it('whose workflow decides under another policy takes the one of the record', async () => {
    const subject = await assigned();
    const { policyVersion } = await watched.situationOf(subject);
    await watched.startedWrongly(subject, ({ state, rules }) => ({
      state,
      rules: { ...rules, policy: { ...rules.policy, version: '1999-1' } },
    }));
    await repairedBy(subject, 'drifted', 'otherPolicy');
    expect((await watched.situationOf(subject)).policyVersion).toBe(policyVersion);
  });

  it('whose workflow knows more than the record ends by that, and starts again from the record', async () => {
    const subject = await assigned();
    await watched.startedWrongly(subject, ({ state, rules }) => ({
      state: { ...state, sequence: state.sequence + 3 },
      rules,
    }));
    await repairedBy(subject, 'drifted', 'aheadOfTheRecord');
    expect((await watched.situationOf(subject)).sequence).toBe(2);
  });

  it('that stands in the record alone is missing, and what it missed fires once', async () => {
    const subject = await office.found(office.finding('ordinary', 1));
    const longAgo = new Date(Date.now() - 6 * 86_400_000).toISOString();
    await watched.planted(subject, longAgo);
    await repairedBy(subject, 'missing', 'notRunning');
    const fired = await subject.fired();
    expect(fired).toContain('receipt.due');
    expect(fired).toContain('receipt.breach');
    expect(await subject.repeated()).toEqual([]);
    await watched.reconcile();
    expect(await subject.fired()).toEqual(fired);
  }, 60_000);
});

describe('a run that was cut off', () => {
  it('goes on after the last case that it had looked at', async () => {
    const [before, after] = [await assigned(), await assigned(1)];
    await Promise.all([before.terminate(), after.terminate()]);
    const [{ place } = { place: '' }] = await office.county.dataSource.query<{ place: string }[]>(
      'SELECT place FROM cases WHERE case_id = $1',
      [before.caseId],
    );
    const figures = { cases: 7, workflows: 0, findings: { behind: 1 }, repaired: 1 };
    const rest = await watched.reconcile(true, { after: place, figures });
    expect(rest.found.map(({ workflowId }) => workflowId)).toEqual([after.workflowId]);
    expect(rest).toMatchObject({ cases: 8, findings: { behind: 1, missing: 1 }, repaired: 2 });
    const whole = await watched.reconcile();
    expect(whole.found.map(({ workflowId }) => workflowId)).toEqual([before.workflowId]);
  });
});

describe('a workflow', () => {
  const isRunning = async (workflowId: string) =>
    (await office.county.client.workflow.getHandle(workflowId).describe()).status.name;

  /** The engine's list is a moment late. */
  async function untilListed(workflowId: string) {
    await eventually('the engine lists it', async () => {
      const listed = office.county.client.workflow.list({
        query: `WorkflowId = '${workflowId}' AND ExecutionStatus = 'Running'`,
      });
      for await (const { workflowId: found } of listed) if (found === workflowId) return true;
      return false;
    });
  }

  it('of a case that the record does not know is orphaned, and terminated', async () => {
    const [real, unknown] = [await assigned(), (await assigned()).another()];
    const state = await real.state();
    if (state === null) throw new Error('not on record');
    const rules = await watched.rulesOf(state);
    await watched.start(unknown.workflowId, {
      caseId: unknown.caseId,
      carried: { state: { ...state, caseId: unknown.caseId }, rules },
    });
    await untilListed(unknown.workflowId);
    await repairedBy(unknown, 'orphaned', 'caseUnknown');
    expect(await isRunning(unknown.workflowId)).toBe('TERMINATED');
  });

  it('of a case that has ended is orphaned, reads the record and ends by itself', async () => {
    const subject = await assigned();
    const underWay = await subject.state();
    await subject.act('director', { name: 'withdraw', payload: { reason: '重复登记' } });
    await subject.handle.result();
    if (underWay === null) throw new Error('not on record');
    const rules = await watched.rulesOf(underWay);
    await watched.start(subject.workflowId, {
      caseId: subject.caseId,
      carried: { state: underWay, rules },
    });
    await untilListed(subject.workflowId);
    await repairedBy(subject, 'orphaned', 'caseHasEnded');
    expect(await isRunning(subject.workflowId)).toBe('COMPLETED');
  });

  it('under another id doubles its case, and is terminated; the right one goes on', async () => {
    const subject = await assigned();
    const copy = `copy-of-${subject.caseId}`;
    await watched.start(copy, { caseId: subject.caseId });
    await untilListed(copy);
    const run = await watched.reconcile();
    expect(run.found).toEqual([
      { kind: 'doubled', difference: 'underAnotherId', workflowId: copy },
    ]);
    expect(run.repaired).toBe(1);
    expect(await isRunning(copy)).toBe('TERMINATED');
    expect(await isRunning(subject.workflowId)).toBe('RUNNING');
  });

  it('that began just now is left alone: its case may not be on record yet', async () => {
    const real = await assigned();
    const unknown = real.another();
    const state = await real.state();
    if (state === null) throw new Error('not on record');
    await watched.start(unknown.workflowId, {
      caseId: unknown.caseId,
      carried: { state: { ...state, caseId: unknown.caseId }, rules: await watched.rulesOf(state) },
    });
    await untilListed(unknown.workflowId);
    const patient = new WatchedOffice(office, 5 * 60_000);
    expect((await patient.reconcile()).found).toEqual([]);
    await unknown.terminate();
  });
});

describe('an alarm', () => {
  it('is raised once for as long as the finding lasts, and again for the next incident', async () => {
    const subject = await assigned();
    await subject.terminate();
    await watched.reconcile(false);
    await watched.reconcile(false);
    expect(await watched.alarmsOf(subject.caseId)).toMatchObject([
      { kind: 'workflowMissing', ended_at: null },
    ]);
    await watched.reconcile();
    expect(await watched.alarmsOf(subject.caseId)).toMatchObject([{ ended_at: expect.any(Date) }]);
    await subject.terminate();
    await watched.reconcile();
    expect(await watched.alarmsOf(subject.caseId)).toHaveLength(2);
  }, 60_000);

  it('ends when the finding is gone without a repair of ours', async () => {
    const subject = await assigned();
    await subject.terminate();
    await watched.reconcile(false);
    await subject.act('handler', { name: 'receive', payload: { note: '已收到' } });
    await watched.reconcile(false);
    expect(await watched.alarmsOf(subject.caseId)).toMatchObject([{ ended_at: expect.any(Date) }]);
  });
});
