/** A workflow's history never grows without end: the case goes on in a new run, with its state and its timers. */
import { evidence, RECEIVE } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;
let subject: CaseUnderWay;
let firstRun: string;
let sent = 0;

/** The engine suggests a new run at 4 MB; each report is kept three times (argument, record's answer, outcome). */
const REPORT_CHARACTERS = 150_000;
const MOST_REPORTS = 30;

async function runId(): Promise<string> {
  return (await subject.handle.describe()).runId;
}

beforeAll(async () => {
  office = await CaseOffice.open();
  subject = await office.assigned(office.finding('grave'));
  await subject.act('handler', RECEIVE);
  firstRun = await runId();
  while (sent < MOST_REPORTS && (await runId()) === firstRun) {
    sent += 1;
    const text = `${sent}${'x'.repeat(REPORT_CHARACTERS)}`;
    await subject.act('handler', { name: 'reportProgress', payload: { text } });
  }
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

it('has moved to another run, by itself', async () => {
  expect(await runId()).not.toBe(firstRun);
  const { client } = office.county;
  const first = await client.workflow.getHandle(subject.workflowId, firstRun).describe();
  expect(first.status.name).toBe('CONTINUED_AS_NEW');
});

it('lost no command on the way', async () => {
  const reports = (await subject.eventTypes()).filter((type) => type === 'progressReported');
  expect(reports).toHaveLength(sent);
});

it('carries its state: the next command follows on the last', async () => {
  const { sequence } = (await subject.state()) ?? { sequence: 0 };
  expect(await subject.handle.query('situation')).toMatchObject({ state: 'rectifying', sequence });
  const outcome = await subject.act('handler', evidence(1));
  expect(outcome.sequence).toBe(sequence + 1);
  expect(await office.county.record.verifyChain(subject.caseId)).toMatchObject({ ok: true });
});

it('sets its timers again: every rung fires once, as planned', async () => {
  await subject.passUntil(await subject.instantAfter('assigned', 20));
  const fired = (await subject.firings()).filter(({ name }) => name.startsWith('rectification.'));
  expect(fired).toEqual(
    await subject.planned({
      'rectification.before5': 5,
      'rectification.before2': 8,
      'rectification.due': 10,
      'rectification.breach': 10,
      'rectification.after1': 11,
      'rectification.after3': 13,
      'rectification.after5': 15,
    }),
  );
}, 60_000);
