/** Whom a rung reaches is settled when it fires: posts change hands and people go on leave after the assignment. */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import { addDays, localDateOf, type CaseFacts, type StoredEvent } from '#libs/domain';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;
/** Its head goes on leave the day after the assignment, with a substitute. */
let onLeave: CaseUnderWay;
/** Its township has had no head since long ago. */
let vacant: CaseUnderWay;

const SUBSTITUTE = DEMONSTRATION_COUNTY.seats.find(({ account }) => account === 'minzheng.head');

beforeAll(async () => {
  office = await CaseOffice.open();
  const first = office.finding('grave');
  const second = office.findingElsewhere('grave', first);
  const tomorrow = addDays(localDateOf(new Date().toISOString()), 1);
  const leave = [headOf(first).personId, tomorrow, addDays(tomorrow, 365), SUBSTITUTE?.personId];
  await office.behindItsBack(
    [
      `INSERT INTO absences (person_id, from_date, to_date, substitute_person_id) VALUES ($1, $2, $3, $4)`,
      leave,
    ],
    [
      'UPDATE appointments SET to_date = from_date WHERE post_id = $1',
      [headOf(second).post.postId],
    ],
  );
  [onLeave, vacant] = await Promise.all([office.assigned(first), office.assigned(second)]);
  for (const subject of [onLeave, vacant]) {
    await subject.passUntil(await subject.instantAfter('assigned', 2, '12:00'));
  }
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

function headOf({ township }: CaseFacts) {
  const seat = DEMONSTRATION_COUNTY.seats.find(
    ({ post }) => post.role === 'unitHead' && post.unitId === township.unitId,
  );
  if (seat === undefined) throw new Error(`${township.name} has no head`);
  return seat;
}

async function eventOf(subject: CaseUnderWay, rungKey: string): Promise<StoredEvent> {
  const event = (await subject.history()).find(
    (candidate) =>
      candidate.type === 'rungFired' &&
      candidate.data.clock === 'receipt' &&
      candidate.data.rungKey === rungKey,
  );
  if (event === undefined) throw new Error(`receipt.${rungKey} did not fire`);
  return event;
}

describe('a holder who is away when the rung fires', () => {
  it('was reached by the assignment, the day before the leave', async () => {
    const assigned = (await onLeave.history()).find(({ type }) => type === 'assigned');
    const head = assigned?.reach.recipients.find(({ role }) => role === 'unitHead');
    expect(head).toMatchObject({ personId: headOf(onLeave.facts).personId, substituteFor: null });
  });

  it('is represented by the substitute, and both names are kept in event and notice', async () => {
    const { reach, sequence } = await eventOf(onLeave, 'after1');
    const { personId, name } = headOf(onLeave.facts);
    expect(reach.unreached).toEqual([]);
    expect(reach.recipients.find(({ role }) => role === 'unitHead')).toMatchObject({
      personId: SUBSTITUTE?.personId,
      name: SUBSTITUTE?.name,
      substituteFor: { personId, name },
    });
    const notices = await office.county.dataSource.query<{ name: string }[]>(
      `SELECT data ->> 'substituteForName' AS name FROM notices
        WHERE case_id = $1 AND sequence = $2 AND person_id = $3 AND for_person_id = $4`,
      [onLeave.caseId, sequence, SUBSTITUTE?.personId, personId],
    );
    expect(notices).toEqual([{ name }]);
    expect(await office.alarmsOf(onLeave.caseId)).toEqual([]);
  });
});

describe('a rung to a vacant post', () => {
  it('reaches the others, and leaves a mark on the case', async () => {
    const { reach } = await eventOf(vacant, 'after1');
    expect(reach.unreached).toEqual(['unitHead']);
    expect(reach.recipients.map(({ role }) => role)).toEqual(['handler', 'supervisor']);
    expect((await vacant.state())?.unreached).toContainEqual(
      expect.objectContaining({ about: 'receipt.after1', roles: ['unitHead'] }),
    );
  });

  it('raises one alarm, and tells the office director and the administrator', async () => {
    const { sequence } = await eventOf(vacant, 'after1');
    const alarms = (await office.alarmsOf(vacant.caseId)).filter(
      ({ details }) => details['sequence'] === sequence,
    );
    expect(alarms).toMatchObject([{ kind: 'unreached', details: { roles: ['unitHead'] } }]);
    const told = await office.county.dataSource.query<{ role: string }[]>(
      `SELECT role FROM notices WHERE case_id = $1 AND sequence = $2 AND about = 'unreached' ORDER BY role`,
      [vacant.caseId, sequence],
    );
    expect(told.map(({ role }) => role)).toEqual(['officeDirector', 'systemAdministrator']);
  });

  it('raises none where the post is not among those addressed', async () => {
    const { sequence, reach } = await eventOf(vacant, 'due');
    expect(reach.unreached).toEqual([]);
    const alarms = await office.alarmsOf(vacant.caseId);
    expect(alarms.filter(({ details }) => details['sequence'] === sequence)).toEqual([]);
  });
});
