/** Bulk changes run at their rate, can be stopped, outlive a lost workflow, and are approved by somebody else. */
import { randomUUID } from 'node:crypto';
import { type BatchKind, commandIdOfBatch } from '#activities';
import { startRunningBatches } from '#libs/bulk';
import { BATCH_KINDS } from '#libs/contracts';
import { BulkStage } from './bulk-stage.js';

const CASES = 40;

/** Sends what no case understands. */
const UNKNOWN_UPDATE: BatchKind = {
  name: 'unknownUpdate',
  prepare: ({ batchId }) => {
    const commandId = commandIdOfBatch(batchId);
    return Promise.resolve({
      updateFor: () => ({ name: 'noSuchUpdate', input: {}, commandId }),
      outcomeOf: () => ({ state: 'done', details: {} }),
    });
  },
};

let stage: BulkStage;
const now = () => new Date().toISOString();

beforeAll(async () => {
  stage = await BulkStage.open([UNKNOWN_UPDATE]);
  await stage.cases(CASES);
  for (const version of ['2026-5', '2026-6', '2026-7']) await stage.publishPolicy(version, 5);
}, 120_000);

afterAll(async () => {
  await stage.close();
}, 60_000);

describe('a batch', () => {
  it('keeps to its rate', async () => {
    const cases = { text: 'c.ledger_serial <= $1', values: [12] };
    const proposal = stage.proposalOf('2026-5', { cases, ratePerSecond: 4 });
    const began = Date.now();
    await stage.begin(proposal);
    const { endedAt, ...totals } = await stage.ended(proposal.batchId);
    expect(totals).toMatchObject({ state: 'done', total: 12, done: 12 });
    // Eleven intervals of a quarter of a second; that it may take longer is no matter of the rate.
    expect(Date.parse(endedAt ?? '') - began).toBeGreaterThanOrEqual(2_750);
  }, 60_000);

  it('that was done before changes nothing, and says so', async () => {
    const cases = { text: 'c.ledger_serial <= $1', values: [5] };
    const proposal = stage.proposalOf('2026-5', { cases });
    await stage.begin(proposal);
    expect(await stage.ended(proposal.batchId)).toMatchObject({ done: 0, unchanged: 5 });
  }, 60_000);

  it('tries a case that cannot be brought to it again after a pause, then gives it up', async () => {
    const cases = { text: 'c.ledger_serial <= $1', values: [3] };
    const proposal = stage.proposalOf('2026-5', { kind: 'unknownUpdate', cases });
    await stage.begin(proposal, { passes: 2 });
    expect(await stage.ended(proposal.batchId)).toMatchObject({ state: 'done', failed: 3 });
  }, 60_000);

  it('that its kind cannot work on fails as a whole, with the reason', async () => {
    const proposal = stage.proposalOf('2099-1');
    await stage.begin(proposal);
    expect(await stage.ended(proposal.batchId)).toMatchObject({
      state: 'failed',
      failure: '没有督办规则版本「2099-1」',
      done: 0,
    });
    expect(await stage.itemStates(proposal.batchId)).toEqual({ pending: CASES });
  }, 60_000);
});

describe('a batch that is cancelled in the middle', () => {
  it('finishes what is under way, leaves the rest pending and is never taken up again', async () => {
    const proposal = stage.proposalOf('2026-6', { ratePerSecond: 10 });
    const { batchId } = proposal;
    await stage.begin(proposal);
    await stage.settled(batchId, 5);
    const office = stage.officeWith();
    const verdict = await stage.as('staff', () => office.cancel(batchId, stage.cast.staff, now()));
    expect(verdict).toMatchObject({ ok: true, repeated: false });
    await stage.workflow(batchId).result();

    const { state, done, total } = await stage.batch(batchId);
    expect(state).toBe('cancelled');
    expect(done).toBeGreaterThanOrEqual(5);
    expect(done).toBeLessThan(total);
    expect(await stage.itemStates(batchId)).toEqual({ done, pending: total - done });
    expect(
      await startRunningBatches(stage.office.county.dataSource, stage.office.county.client),
    ).toEqual([]);
    const approved = await stage.as('director', () =>
      office.approve(batchId, stage.cast.deputy, now()),
    );
    expect(approved).toEqual({ ok: false, code: 'batch_not_proposed' });
  }, 60_000);

  it('leaves its rest to a new one', async () => {
    const proposal = stage.proposalOf('2026-6');
    await stage.begin(proposal);
    const { done, unchanged, total } = await stage.ended(proposal.batchId);
    expect(unchanged).toBeGreaterThanOrEqual(5);
    expect(done + unchanged).toBe(total);
  }, 60_000);
});

describe('a batch whose workflow was lost', () => {
  it('goes on from the table when it is looked for, and only then', async () => {
    const proposal = stage.proposalOf('2026-7', { ratePerSecond: 10 });
    const { batchId } = proposal;
    const { dataSource, client } = stage.office.county;
    await stage.begin(proposal);
    await stage.settled(batchId, 5);
    expect(await startRunningBatches(dataSource, client)).toEqual([]);
    await stage.workflow(batchId).terminate('lost, for a test');
    expect(await startRunningBatches(dataSource, client)).toEqual([batchId]);
    expect(await stage.ended(batchId)).toMatchObject({ done: CASES, failed: 0 });
  }, 60_000);
});

describe('a calendar', () => {
  it('reaches every open case, and tells which dates moved', async () => {
    const [subject] = await stage.cases(1);
    if (subject === undefined) throw new Error('no case');
    const due = (await subject.instantAfter('assigned', 3)).slice(0, 10);
    await stage.publishCalendar('local-1', due);
    const proposal = stage.proposalOf('', {
      kind: BATCH_KINDS.calendarAdoption,
      title: '县庆放假',
      parameters: { calendarVersion: 'local-1', cause: '县政府通知' },
      cases: null,
    });
    await stage.begin(proposal);
    const batch = await stage.ended(proposal.batchId);
    expect(batch).toMatchObject({ total: CASES + 1, done: CASES + 1 });
    const { items } = await stage.as('deputy', () =>
      stage.log.items({ batchId: proposal.batchId, state: 'done', after: CASES, limit: 1 }),
    );
    expect(items[0]?.outcome.moves).toContainEqual(
      expect.objectContaining({ clock: 'rectification' }),
    );
    expect(await subject.eventTypes()).toContain('calendarAdopted');
  }, 60_000);
});

describe('the office', () => {
  const propose = (proposal = stage.proposalOf('2026-7')) =>
    stage.as('deputy', () => stage.officeWith().propose(proposal, stage.cast.deputy, now()));

  it('proposes once under one id, and not for no case at all', async () => {
    const proposal = stage.proposalOf('2026-7');
    expect(await propose(proposal)).toMatchObject({ ok: true, repeated: false });
    expect(await propose(proposal)).toMatchObject({ ok: true, repeated: true });
    expect(await propose({ ...proposal, title: '另一任务' })).toEqual({
      ok: false,
      code: 'idempotency_key_reused',
    });
    const nothing = stage.proposalOf('2026-7', { cases: { text: 'false', values: [] } });
    expect(await propose(nothing)).toEqual({ ok: false, code: 'batch_empty' });
  });

  it('approves what somebody else proposed', async () => {
    const proposal = stage.proposalOf('2026-7');
    await propose(proposal);
    const by = (part: 'deputy' | 'staff' | 'handler' | 'director', batchId = proposal.batchId) =>
      stage.as(part, () => stage.officeWith().approve(batchId, stage.cast[part], now()));
    expect(await by('deputy')).toEqual({ ok: false, code: 'batch_own_proposal' });
    expect(await by('staff')).toEqual({ ok: false, code: 'not_permitted' });
    expect(await by('handler')).toEqual({ ok: false, code: 'not_permitted' });
    expect(await by('director', randomUUID())).toEqual({ ok: false, code: 'unknown_batch' });
  });

  it('touches nothing before the approval is stored, and nothing where it never comes', async () => {
    const proposal = stage.proposalOf('2026-7');
    const { batchId } = proposal;
    await propose(proposal);
    const office = stage.officeWith();
    // As where the service dies between the start of the workflow and the approval.
    await stage.startUnapproved(batchId);
    await stage.as('staff', () => office.cancel(batchId, stage.cast.staff, now()));
    await stage.workflow(batchId).result();
    expect(await stage.itemStates(batchId)).toEqual({ pending: CASES + 1 });
  }, 30_000);
});
