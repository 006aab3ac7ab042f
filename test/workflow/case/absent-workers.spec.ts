/** Nobody works for the cases while a deadline passes: what time did comes first on record, each once, when they are back. */
import { evidence, RECEIVE, submit } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';
import { eventually } from './eventually.js';

let office: CaseOffice;
/** Its breach timer rings while the workers are away; the unit submits just then. */
let submittedLate: CaseUnderWay;
/** Weeks pass before its workflow runs again; the unit submits in the meantime. */
let lostAndSubmitted: CaseUnderWay;
/** Weeks pass before its workflow runs again; nobody does anything. */
let lostAndIdle: CaseUnderWay;

beforeAll(async () => {
  office = await CaseOffice.open();
  const underWay = async (number: number, workingDays: number) => {
    const subject = await office.assigned(office.finding('grave', number));
    await subject.act('handler', RECEIVE);
    await subject.act('handler', evidence(1));
    await subject.passUntil(await subject.instantAfter('assigned', workingDays, '12:00'));
    return subject;
  };
  [submittedLate, lostAndSubmitted, lostAndIdle] = await Promise.all([
    underWay(0, 10),
    underWay(1, 9),
    underWay(2, 9),
  ]);
  const breach = await submittedLate.instantAfter('assigned', 10, '17:30');
  const weeksLater = await lostAndIdle.instantAfter('assigned', 20);

  await office.county.stopWorkers();
  const passing = submittedLate.passUntil(await submittedLate.instantAfter('assigned', 12));
  await eventually('the deadline has passed', async () => (await submittedLate.now()) >= breach);
  for (const lost of [lostAndSubmitted, lostAndIdle]) {
    await lost.terminate();
    await lost.restartAt(weeksLater);
  }
  const submissions = [submittedLate, lostAndSubmitted].map((subject) =>
    subject.act('handler', submit('evidence-1')),
  );
  await office.county.resumeWorkers();
  await Promise.all([passing, ...submissions]);
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

const MISSED = {
  'rectification.before5': 5,
  'rectification.before2': 8,
  'rectification.due': 10,
  'rectification.breach': 10,
} as const;
const CHASED = {
  ...MISSED,
  'rectification.after1': 11,
  'rectification.after3': 13,
  'rectification.after5': 15,
} as const;

async function ofRectification(subject: CaseUnderWay) {
  return (await subject.firings()).filter(({ name }) => name.startsWith('rectification.'));
}

describe('a submission after a deadline that passed unattended', () => {
  it('stands on record after the breach', async () => {
    const types = (await submittedLate.eventTypes()).filter(
      (type) => type === 'clockBreached' || type === 'submitted',
    );
    expect(types).toEqual(['clockBreached', 'submitted']);
    expect((await submittedLate.state())?.clocks.rectification?.breachedAt).toBe(
      await submittedLate.instantAfter('assigned', 10, '17:30'),
    );
  });

  it('holds the clock: what lies behind it does not fire any more', async () => {
    expect(await ofRectification(submittedLate)).toEqual(await submittedLate.planned(MISSED));
  });

  it('comes after all that weeks of absence missed, each rung once', async () => {
    expect(await ofRectification(lostAndSubmitted)).toEqual(await lostAndSubmitted.planned(CHASED));
    expect((await lostAndSubmitted.eventTypes()).at(-1)).toBe('submitted');
    expect((await lostAndSubmitted.state())?.openAgendaItemId).not.toBeNull();
  });
});

describe('an idle case whose workflow comes back weeks later', () => {
  it('fires the late rungs once, with the instants they were planned for', async () => {
    await eventually('the last rung is on record', async () =>
      (await lostAndIdle.fired()).includes('rectification.after5'),
    );
    expect(await ofRectification(lostAndIdle)).toEqual(await lostAndIdle.planned(CHASED));
    expect(await lostAndIdle.repeated()).toEqual([]);
  });

  it('says when it fired them: after the absence, not when it should have', async () => {
    const back = await lostAndIdle.instantAfter('assigned', 20);
    const late = (await lostAndIdle.history()).filter(
      ({ type, data }) => type === 'rungFired' && data.offsetWorkingDays > 0,
    );
    expect(late.map(({ at }) => at >= back)).toEqual([true, true, true]);
  });

  it('has a history that is whole', async () => {
    for (const { caseId } of [submittedLate, lostAndSubmitted, lostAndIdle]) {
      expect(await office.county.record.verifyChain(caseId)).toMatchObject({ ok: true });
    }
  });
});
