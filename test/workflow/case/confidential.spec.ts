/** A confidential case (涉密事项) through the engine: its rungs chase the circle, and nobody outside hears of it. */
import { memberOf, type StoredEvent } from '#libs/domain';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;
let subject: CaseUnderWay;

beforeAll(async () => {
  office = await CaseOffice.open();
  subject = await office.found(office.finding('grave'));
  const { facts, cast } = subject;
  const circle = [memberOf(cast.deputy)];
  await subject.act('staff', { name: 'register', payload: { facts, circle } });
  await subject.assign();
  await subject.passUntil(await subject.instantAfter('assigned', 2, '12:00'));
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

async function rung(): Promise<StoredEvent> {
  const event = (await subject.history()).find(
    ({ type, reach }) => type === 'rungFired' && reach.unreached.includes('unitHead'),
  );
  if (event === undefined) throw new Error('no rung asked for the head of the unit');
  return event;
}

async function peopleTold(sequence: number, about: string): Promise<readonly string[]> {
  const rows = await office.county.dataSource.query<{ person_id: string }[]>(
    'SELECT person_id FROM notices WHERE case_id = $1 AND sequence = $2 AND about = $3',
    [subject.caseId, sequence, about],
  );
  return rows.map(({ person_id }) => person_id).toSorted();
}

const ids = (...parts: readonly ('staff' | 'deputy' | 'handler')[]) =>
  parts.map((part) => subject.cast[part].personId).toSorted();

describe('a rung of a confidential case', () => {
  it('reaches those addressed who may know of it, and marks the role that leaves nobody', async () => {
    const { sequence, reach } = await rung();
    expect(reach.recipients.map(({ role }) => role)).toEqual(['handler', 'supervisor']);
    expect(await peopleTold(sequence, 'event')).toEqual(ids('handler', 'staff'));
    expect((await subject.state())?.unreached).toContainEqual(
      expect.objectContaining({ about: 'receipt.after1', roles: ['unitHead'] }),
    );
  });

  it('alarms the whole circle and nobody else', async () => {
    const { sequence } = await rung();
    expect(await peopleTold(sequence, 'unreached')).toEqual(ids('staff', 'deputy', 'handler'));
    const alarms = (await office.alarmsOf(subject.caseId)).filter(
      ({ details }) => details['sequence'] === sequence,
    );
    expect(alarms.map(({ details }) => details)).toEqual([{ sequence, roles: ['unitHead'] }]);
  });
});

describe('an outsider', () => {
  it('is told nothing by the workflow either', async () => {
    await expect(
      subject.act('head', { name: 'receive', payload: { note: '' } }),
    ).rejects.toMatchObject({ refusal: { code: 'not_in_circle', fields: [], details: {} } });
  });
});

describe('an ended case', () => {
  it('can still change its circle, from the record', async () => {
    await subject.act('deputy', { name: 'withdraw', payload: { reason: '查无实据' } });
    const add = [memberOf(subject.cast.director)];
    const payload = { add, remove: [], reason: '主任过问' };
    const { events } = await subject.act('deputy', { name: 'changeCircle', payload });
    expect(events.map(({ type }) => type)).toEqual(['circleChanged']);
    const lifted = { name: 'liftConfidentiality', payload: { reason: '已公布' } } as const;
    expect((await subject.act('director', lifted)).state).toBe('withdrawn');
    expect(Object.keys((await subject.state()) ?? {})).not.toContain('circle');
  });
});
