/** A bulk change outlives its workers: each case is changed once, none is left out, whatever is killed in the middle. */
import { BulkStage } from './bulk-stage.js';
import { WorkerProcess } from './worker-process.js';

const CASES = 300;
const WITHDRAWN = { name: 'withdraw', payload: { reason: '重复登记' } } as const;

let stage: BulkStage;
let worker: WorkerProcess | null = null;
let batchId: string;
let settledAtTheKill: number;
let firstRunId: string;
let withdrawn: string;

beforeAll(async () => {
  stage = await BulkStage.open();
  const subjects = await stage.cases(CASES);
  const [gone] = subjects;
  if (gone === undefined) throw new Error('no case');
  withdrawn = gone.caseId;
  await stage.publishPolicy('2026-9', 10);
  await stage.office.county.stopWorkers();

  worker = await WorkerProcess.start(stage.office.county);
  await gone.act('deputy', WITHDRAWN);
  const wanted = stage.proposalOf('2026-9');
  ({ batchId } = wanted);
  await stage.begin(wanted, { pageSize: 25, pagesARun: 4 });
  firstRunId = (await stage.workflow(batchId).describe()).runId;
  await stage.settled(batchId, 60);
  await worker.kill();
  const { done, refused } = await stage.batch(batchId);
  settledAtTheKill = done + refused;
  worker = await WorkerProcess.start(stage.office.county);
  await stage.ended(batchId, 6);
}, 240_000);

afterAll(async () => {
  await worker?.kill();
  await stage.close();
}, 60_000);

describe('a batch whose worker was killed in the middle', () => {
  it('was in the middle', () => {
    expect(settledAtTheKill).toBeGreaterThanOrEqual(60);
    expect(settledAtTheKill).toBeLessThan(CASES);
  });

  it('has changed each case once, and left the one that had ended', async () => {
    const adoptions = await stage.adoptions();
    expect(adoptions.size).toBe(CASES - 1);
    expect(new Set(adoptions.values())).toEqual(new Set([1]));
    expect(adoptions.has(withdrawn)).toBe(false);
  });

  it('says so: what was repeated is told as done, what was refused with its code', async () => {
    const totals = { total: CASES, done: CASES - 1, unchanged: 0, refused: 1, failed: 0 };
    expect(await stage.batch(batchId)).toMatchObject({ state: 'done', ...totals });
    expect(await stage.itemStates(batchId)).toEqual({ done: CASES - 1, refused: 1 });
    const { items } = await stage.as('deputy', () =>
      stage.log.items({ batchId, state: 'refused', after: null, limit: 10 }),
    );
    expect(items).toEqual([
      expect.objectContaining({
        caseId: withdrawn,
        outcome: expect.objectContaining({ code: 'wrong_state' }) as object,
      }),
    ]);
  });

  it('went on in later runs of its workflow, whose history stays short', async () => {
    const first = await stage.workflow(batchId, firstRunId).describe();
    expect(first.status.name).toBe('CONTINUED_AS_NEW');
  });
});
