/** A workflow that was terminated goes on from the record, and time does nothing twice (design invariants 2 and 8). */
import { REPORT, RECEIVE } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';
import { eventually } from './eventually.js';

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

const LADDER = {
  'receipt.due': 1,
  'receipt.breach': 1,
  'receipt.after1': 2,
  'receipt.after2': 3,
  'rectification.before5': 5,
  'rectification.before2': 8,
  'rectification.due': 10,
  'rectification.breach': 10,
  'rectification.after1': 11,
  'rectification.after3': 13,
  'rectification.after5': 15,
} as const;

async function lastRung(subject: CaseUnderWay): Promise<void> {
  await eventually('the last rung is on record', async () =>
    (await subject.fired()).includes('rectification.after5'),
  );
}

describe('a terminated workflow', () => {
  it('is started again by the next command, which finds all that was recorded', async () => {
    const subject = await office.assigned(office.finding('grave'));
    const before = await subject.history();
    await subject.terminate();
    expect((await subject.handle.describe()).status.name).toBe('TERMINATED');
    const outcome = await subject.act('handler', RECEIVE);
    expect(outcome).toMatchObject({ state: 'received', sequence: 3 });
    expect((await subject.history()).slice(0, 2)).toEqual(before);
    expect((await subject.handle.describe()).status.name).toBe('RUNNING');
    expect(await subject.handle.query('situation')).toMatchObject({
      state: 'received',
      sequence: 3,
      // Armed as it was loaded; a timer that is no longer needed is left to ring early.
      armedFor: await subject.instantAfter('assigned', 1, '09:00'),
    });
  });

  it('between two rungs: the restarted one fires those that are left, none twice', async () => {
    const subject = await office.assigned(office.finding('grave', 1));
    await subject.passUntil(await subject.instantAfter('assigned', 9));
    const fired = await subject.firings();
    expect(fired).toHaveLength(6);
    await subject.terminate();
    await subject.restartAt(await subject.instantAfter('assigned', 9, '14:00'));
    await subject.act('handler', RECEIVE);
    await subject.act('handler', REPORT);
    await subject.passUntil(await subject.instantAfter('assigned', 20));
    expect(await subject.firings()).toEqual(await subject.planned(LADDER));
    expect(await subject.repeated()).toEqual([]);
  }, 60_000);

  it('while time passes: the restarted one fires what is due once', async () => {
    const subject = await office.assigned(office.finding('grave', 2));
    const weeksLater = await subject.instantAfter('assigned', 20);
    const passing = subject.passUntil(weeksLater).then(
      () => 'reached',
      () => 'cut off',
    );
    await eventually('some rungs fired', async () => (await subject.fired()).length >= 3);
    await subject.terminate();
    expect(await passing).toBe('cut off');
    expect((await subject.fired()).length).toBeLessThan(Object.keys(LADDER).length);
    await subject.restartAt(weeksLater);
    await lastRung(subject);
    expect(await subject.firings()).toEqual(await subject.planned(LADDER));
    expect(await subject.repeated()).toEqual([]);
    const items = await office.county.dataSource.query<unknown[]>(
      'SELECT 1 FROM agenda_items WHERE case_id = $1',
      [subject.caseId],
    );
    expect(items).toHaveLength(1);
  }, 60_000);
});
