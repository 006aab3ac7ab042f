/** What changes a clock silences its older generation at once (design invariant 3). */
import { localDateOf, type ClockKind, type StoredEvent } from '#libs/domain';
import {
  askExtension,
  CLOSE_EARLY,
  evidence,
  GRANT_EXTENSION,
  RECEIVE,
  RESUME,
  submit,
  suspend,
  VERIFY,
} from './acts.js';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;

beforeAll(async () => {
  office = await CaseOffice.open();
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

/** A grave case that was received at once and stands `workingDays` after its assignment; before5 fired on the fifth. */
async function receivedCase(number: number, workingDays: number): Promise<CaseUnderWay> {
  const subject = await office.assigned(office.finding('grave', number));
  await subject.act('handler', RECEIVE);
  await subject.passUntil(await subject.instantAfter('assigned', workingDays));
  return subject;
}

/** `key@generation` of the clock's rungs and breach, in order. */
async function firingsOf(subject: CaseUnderWay, clock: ClockKind): Promise<readonly string[]> {
  return (await subject.history()).flatMap(({ type, data }: StoredEvent) => {
    if (type === 'rungFired' && data.clock === clock) return [`${data.rungKey}@${data.generation}`];
    if (type === 'clockBreached' && data.clock === clock) return [`breach@${data.generation}`];
    return [];
  });
}

async function plannedOf(subject: CaseUnderWay) {
  return (await subject.firings()).filter(({ name }) => name.startsWith('rectification.'));
}

describe('after an extension', () => {
  it('only the rungs around the new date fire', async () => {
    const subject = await receivedCase(0, 6);
    await subject.act('handler', askExtension(5));
    await subject.act('deputy', GRANT_EXTENSION);
    await subject.passUntil(await subject.instantAfter('assigned', 30));
    expect(await firingsOf(subject, 'rectification')).toEqual([
      'before5@1',
      ...['before5@2', 'before2@2', 'due@2', 'breach@2', 'after1@2', 'after3@2', 'after5@2'],
    ]);
    expect((await plannedOf(subject)).slice(1)).toEqual(
      await subject.planned({
        'rectification.before5': 10,
        'rectification.before2': 13,
        'rectification.due': 15,
        'rectification.breach': 15,
        'rectification.after1': 16,
        'rectification.after3': 18,
        'rectification.after5': 20,
      }),
    );
  }, 60_000);
});

describe('a suspension', () => {
  let subject: CaseUnderWay;

  beforeAll(async () => {
    subject = await receivedCase(1, 6);
    const plannedEnd = localDateOf(await subject.instantAfter('assigned', 16));
    await subject.act('deputy', suspend(plannedEnd));
    await subject.passUntil(await subject.instantAfter('assigned', 25));
  }, 60_000);

  it('lets no rung fire while it lasts', async () => {
    expect(await firingsOf(subject, 'rectification')).toEqual(['before5@1']);
    expect(await firingsOf(subject, 'progress')).toEqual([]);
  });

  it('that outlives its planned end is noticed once, on that morning', async () => {
    const noticed = (await subject.history()).filter(({ type }) => type === 'suspensionOverran');
    expect(noticed).toHaveLength(1);
    const planned = await subject.instantAfter('assigned', 16, '09:00');
    const lateMs = Date.parse(noticed[0]?.at ?? '') - Date.parse(planned);
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(60_000);
  });

  it('leaves after it what was left before it: the days in between do not count', async () => {
    await subject.act('staff', RESUME);
    await subject.passUntil(await subject.instantAfter('assigned', 60));
    // Five days were used before the sixth, on which it was suspended; the twenty-fifth is the sixth of the budget.
    expect((await plannedOf(subject)).slice(1)).toEqual(
      await subject.planned({
        'rectification.before2': 27,
        'rectification.due': 29,
        'rectification.breach': 29,
        'rectification.after1': 30,
        'rectification.after3': 32,
        'rectification.after5': 34,
      }),
    );
    expect(new Set((await firingsOf(subject, 'rectification')).slice(1))).toEqual(
      new Set(['before2@3', 'due@3', 'breach@3', 'after1@3', 'after3@3', 'after5@3']),
    );
    expect(
      (await subject.eventTypes()).filter((type) => type === 'suspensionOverran'),
    ).toHaveLength(1);
  }, 60_000);
});

describe('after a reassignment', () => {
  it('the new handler is chased, the old one no more, and what fired stays fired', async () => {
    const subject = await receivedCase(2, 6);
    const { handler, head, staff } = subject.cast;
    await subject.act('staff', {
      name: 'reassign',
      payload: {
        leadUnit: subject.facts.township,
        handler: { personId: head.personId, name: head.name },
        supervisor: { personId: staff.personId, name: staff.name },
        reason: '承办人调离',
      },
    });
    const reassigned = (await subject.history()).length;
    await subject.passUntil(await subject.instantAfter('assigned', 30));
    expect(await firingsOf(subject, 'rectification')).toEqual([
      'before5@1',
      ...['before2@2', 'due@2', 'breach@2', 'after1@2', 'after3@2', 'after5@2'],
    ]);
    expect(await firingsOf(subject, 'receipt')).toEqual([
      'due@2',
      'breach@2',
      'after1@2',
      'after2@2',
    ]);
    const later = (await subject.history()).slice(reassigned);
    const reached = later.flatMap(({ reach }) => reach.recipients.map(({ personId }) => personId));
    expect(reached).toContain(head.personId);
    expect(reached).not.toContain(handler.personId);
  }, 60_000);
});

describe('after the closing', () => {
  it('nothing fires, not even where the workflow is started once more', async () => {
    const subject = await receivedCase(3, 3);
    await subject.act('handler', evidence(1));
    await subject.act('handler', submit('evidence-1'));
    await subject.act('staff', VERIFY);
    await subject.act('director', CLOSE_EARLY);
    await subject.handle.result();
    const closed = await subject.history();
    expect(closed.at(-1)?.type).toBe('closed');

    const later = await subject.instantAfter('assigned', 120);
    await subject.restartAt(later);
    await subject
      .passUntil(new Date(Date.parse(later) + 3_600_000).toISOString())
      .catch(noTimeLeft);
    await subject.handle.result();
    expect(await subject.history()).toEqual(closed);
  }, 150_000);
});

/** A workflow that ends on the way has no time left to pass. */
function noTimeLeft(): void {
  return undefined;
}
