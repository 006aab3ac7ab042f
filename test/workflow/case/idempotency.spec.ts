/** The same command sent again, however it comes about, is done once and answered alike (design invariant 1). */
import { randomUUID } from 'node:crypto';
import { CommandIdReused } from '#libs/temporal';
import { evidence, RECEIVE, REPORT } from './acts.js';
import { CaseOffice } from './case-office.js';

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

async function receivedCase() {
  const subject = await office.assigned(office.finding('ordinary'));
  await subject.act('handler', RECEIVE);
  return subject;
}

describe('a command sent twice', () => {
  it('one after the other is answered with the same events', async () => {
    const subject = await receivedCase();
    const commandId = randomUUID();
    const first = await subject.act('handler', REPORT, commandId);
    await subject.act('handler', REPORT);
    const second = await subject.act('handler', REPORT, commandId);
    expect(second.events).toEqual(first.events);
    expect(await subject.history()).toHaveLength(5);
  });

  it('at the same moment, five times, is done once', async () => {
    const subject = await receivedCase();
    const commandId = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => subject.act('handler', REPORT, commandId)),
    );
    expect(new Set(outcomes.map(({ events }) => JSON.stringify(events))).size).toBe(1);
    expect(await subject.history()).toHaveLength(4);
  });

  it('as a registration opens one case with one number', async () => {
    const subject = await office.found(office.finding('ordinary'));
    const commandId = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => subject.register(commandId)),
    );
    expect(new Set(outcomes.map(({ ledgerNumber }) => ledgerNumber)).size).toBe(1);
    expect(await subject.eventTypes()).toEqual(['registered']);
  });

  it('with other content is refused as a key that was used', async () => {
    const subject = await receivedCase();
    const commandId = randomUUID();
    await subject.act('handler', REPORT, commandId);
    const other = { name: 'reportProgress', payload: { text: '另一内容' } } as const;
    await expect(subject.act('handler', other, commandId)).rejects.toBeInstanceOf(CommandIdReused);
    expect(await subject.history()).toHaveLength(4);
  });

  it('again after its workflow was lost is answered alike', async () => {
    const subject = await receivedCase();
    const commandId = randomUUID();
    const first = await subject.act('handler', REPORT, commandId);
    await subject.terminate();
    expect(await subject.act('handler', REPORT, commandId)).toEqual(first);
    expect(await subject.history()).toHaveLength(4);
  });

  it('again to a later run, which knows the command from the record only, is answered alike', async () => {
    const subject = await receivedCase();
    const commandId = randomUUID();
    const first = await subject.act('handler', REPORT, commandId);
    await subject.terminate();
    await subject.act('handler', evidence(1));
    const second = await subject.act('handler', REPORT, commandId);
    expect(second.events).toEqual(first.events);
    expect(await subject.history()).toHaveLength(5);
  });

  it('again to a later run, on a case that has moved on, changes nothing and can be looked up', async () => {
    const subject = await office.assigned(office.finding('ordinary'));
    const commandId = randomUUID();
    const first = await subject.act('handler', RECEIVE, commandId);
    await subject.terminate();
    await subject.act('handler', evidence(1));
    const recorded = await subject.history();
    // The lifecycle knows no second receipt; whoever sends a key again asks the record first (apps/api).
    await expect(subject.act('handler', RECEIVE, commandId)).rejects.toMatchObject({
      refusal: { code: 'wrong_state' },
    });
    expect(await subject.history()).toEqual(recorded);
    const outcome = await office.county.record.findOutcomeOfCommand(subject.caseId, commandId);
    expect(outcome?.events).toEqual(first.events);
  });

  it('at the same moment for a workflow that was lost restarts it once', async () => {
    const subject = await receivedCase();
    await subject.terminate();
    const commandId = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => subject.act('handler', REPORT, commandId)),
    );
    expect(new Set(outcomes.map(({ events }) => JSON.stringify(events))).size).toBe(1);
    expect(await subject.history()).toHaveLength(4);
  });
});

/** A worker killed between the commit and its answer to the engine: the engine knows nothing, the record has it all. */
describe('a command that was committed, but whose answer never reached the engine', () => {
  it('is answered with the number it got, where it is a registration', async () => {
    const subject = await office.found(office.finding('ordinary'));
    const command = { name: 'register', payload: { facts: subject.facts } } as const;
    const commandId = randomUUID();
    const events = await subject.commitUnanswered('staff', command, commandId);
    const outcome = await subject.register(commandId);
    expect(outcome.events).toEqual(events);
    expect(await subject.eventTypes()).toEqual(['registered']);
  });

  it('is answered with its events by the run that the same call starts', async () => {
    const subject = await office.assigned(office.finding('ordinary'));
    await subject.terminate();
    const commandId = randomUUID();
    const events = await subject.commitUnanswered('handler', RECEIVE, commandId);
    const outcome = await subject.act('handler', RECEIVE, commandId);
    expect(outcome).toMatchObject({ state: 'received', sequence: 3 });
    expect(outcome.events).toEqual(events);
    expect(await subject.eventTypes()).toEqual(['registered', 'assigned', 'received']);
  });

  it('is still refused to somebody else who asks for the same', async () => {
    const subject = await office.assigned(office.finding('ordinary'));
    await subject.terminate();
    await subject.commitUnanswered('handler', RECEIVE, randomUUID());
    await expect(subject.act('head', RECEIVE)).rejects.toMatchObject({
      refusal: { code: 'wrong_state' },
    });
  });
});
