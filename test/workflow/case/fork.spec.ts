/** The record was changed behind the workflow's back: a loud fault and an alarm, never a silent overwrite (design §2). */
import { randomUUID } from 'node:crypto';
import { FAILURE_TYPES } from '#libs/contracts';
import { evidence, RECEIVE, REPORT } from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

/** As after restoring a backup that was taken before the case's last event. */
async function restoredToBeforeTheLastEvent(subject: CaseUnderWay, act: () => Promise<unknown>) {
  const earlier = await subject.state();
  await act();
  if (earlier === null) throw new Error('there was no earlier state');
  const { caseId } = subject;
  await office.behindItsBack(
    ['DELETE FROM notices WHERE case_id = $1 AND sequence > $2', [caseId, earlier.sequence]],
    ['DELETE FROM case_events WHERE case_id = $1 AND sequence > $2', [caseId, earlier.sequence]],
    [
      'UPDATE cases SET sequence = $2, head = $3, state = $4, state_json = $5 WHERE case_id = $1',
      [caseId, earlier.sequence, earlier.head, earlier.state, JSON.stringify(earlier)],
    ],
  );
}

/** Somebody wrote another last event, and made row and snapshot agree with it. */
async function withAnotherLastEvent(subject: CaseUnderWay) {
  const head = 'f'.repeat(64);
  const { caseId } = subject;
  await office.behindItsBack(
    [
      `UPDATE case_events SET hash = $2, data = data || '{"text": "从未写过的话"}'
        WHERE case_id = $1 AND sequence = (SELECT max(sequence) FROM case_events WHERE case_id = $1)`,
      [caseId, head],
    ],
    [
      `UPDATE cases SET head = $2, state_json = state_json || jsonb_build_object('head', $2::text)
        WHERE case_id = $1`,
      [caseId, head],
    ],
  );
}

async function reportedCase(number: number): Promise<CaseUnderWay> {
  const subject = await office.assigned(office.finding('grave', number));
  await subject.act('handler', RECEIVE);
  return subject;
}

async function expectForked(subject: CaseUnderWay, difference: string) {
  await expect(subject.handle.result()).rejects.toMatchObject({
    cause: { type: FAILURE_TYPES.ledgerFork },
  });
  expect((await subject.handle.describe()).status.name).toBe('FAILED');
  expect(await office.alarmsOf(subject.caseId)).toMatchObject([
    { kind: 'ledgerFork', details: { difference } },
  ]);
}

describe('a workflow that is ahead of a restored record', () => {
  let subject: CaseUnderWay;

  beforeAll(async () => {
    subject = await reportedCase(0);
    await restoredToBeforeTheLastEvent(subject, () => subject.act('handler', REPORT));
  }, 60_000);

  it('refuses the command as a fork, fails loudly and raises an alarm', async () => {
    const recorded = await subject.history();
    await expect(subject.act('handler', evidence(1))).rejects.toMatchObject({
      type: FAILURE_TYPES.ledgerFork,
      nonRetryable: true,
    });
    await expectForked(subject, 'the record ends at 3');
    expect(await subject.history()).toEqual(recorded);
  });

  it('is started again from the record by the next command', async () => {
    const outcome = await subject.act('handler', evidence(2));
    expect(outcome).toMatchObject({ state: 'received', sequence: 4 });
    expect(await subject.eventTypes()).toEqual([
      'registered',
      'assigned',
      'received',
      'evidenceAdded',
    ]);
    expect(await office.county.record.verifyChain(subject.caseId)).toMatchObject({ ok: true });
  });
});

describe('a workflow whose last event was rewritten in the record', () => {
  it('fails loudly and leaves the altered record as evidence', async () => {
    const subject = await reportedCase(1);
    await subject.act('handler', REPORT);
    await withAnotherLastEvent(subject);
    const altered = await subject.history();
    await expect(subject.act('handler', REPORT)).rejects.toMatchObject({
      type: FAILURE_TYPES.ledgerFork,
    });
    await expectForked(subject, 'the record holds another event there');
    expect(await subject.history()).toEqual(altered);
    expect(await office.county.record.verifyChain(subject.caseId)).toMatchObject({ ok: false });
  });

  it('is found out by time alone, where nobody gives a command', async () => {
    const subject = await reportedCase(2);
    await subject.act('handler', REPORT);
    await withAnotherLastEvent(subject);
    const altered = await subject.history();
    const rung = await subject.instantAfter('assigned', 5, '12:00');
    await subject.passUntil(rung).catch(() => undefined);
    await expectForked(subject, 'the record holds another event there');
    expect(await subject.history()).toEqual(altered);
  });
});

describe('a case whose row is gone from the record', () => {
  it('is a fork, not a case to be written anew', async () => {
    const subject = await office.found(office.finding('grave', 3));
    await subject.register();
    const { caseId } = subject;
    await office.behindItsBack(
      ['DELETE FROM case_events WHERE case_id = $1', [caseId]],
      ['DELETE FROM case_texts WHERE case_id = $1', [caseId]],
      ['DELETE FROM case_units WHERE case_id = $1', [caseId]],
      ['DELETE FROM cases WHERE case_id = $1', [caseId]],
    );
    await expect(subject.act('staff', evidence(1))).rejects.toMatchObject({
      type: FAILURE_TYPES.ledgerFork,
    });
    await expectForked(subject, 'the record does not know the case');
    expect(await subject.state()).toBeNull();
  });
});

describe('a record that is ahead of its workflow', () => {
  it('is no fork: the workflow catches up and decides again', async () => {
    const subject = await reportedCase(4);
    const command = evidence(7);
    await subject.commitUnanswered('handler', command, randomUUID());
    await expect(subject.act('handler', command)).rejects.toMatchObject({
      refusal: { code: 'evidence_duplicate' },
    });
    expect(await subject.act('handler', REPORT)).toMatchObject({ sequence: 5 });
    expect((await subject.eventTypes()).slice(3)).toEqual(['evidenceAdded', 'progressReported']);
    expect(await office.alarmsOf(subject.caseId)).toEqual([]);
  });
});
