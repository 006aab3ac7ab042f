/** 催办阶梯 of a case that nobody takes up: each rung once, at its working-day instant, up to the leading group. */
import { DEMONSTRATION_COUNTY } from '#libs/demonstration';
import type { StoredEvent } from '#libs/domain';
import { CaseOffice } from './case-office.js';
import type { CaseUnderWay } from './case-under-way.js';

let office: CaseOffice;
let subject: CaseUnderWay;

beforeAll(async () => {
  office = await CaseOffice.open();
  subject = await office.assigned(office.finding('grave'));
  await subject.passUntil(await subject.instantAfter('assigned', 40));
}, 120_000);

afterAll(async () => {
  await office.close();
}, 60_000);

/** Working days after the assignment; a grave case has 1 to be received and 10 to be rectified. */
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

/** A timer may ring a moment after its instant. */
const LATEST_MS = 60_000;

async function rungs(): Promise<readonly StoredEvent<'rungFired'>[]> {
  return (await subject.history()).flatMap((event) => (event.type === 'rungFired' ? [event] : []));
}

describe('an idle grave case', () => {
  it('is chased at the planned instants, each rung once, and no more after the last', async () => {
    expect(await subject.firings()).toEqual(await subject.planned(LADDER));
  });

  it('is chased when it is time, not later', async () => {
    for (const { at, data } of await rungs()) {
      const lateMs = Date.parse(at) - Date.parse(data.plannedAt);
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(LATEST_MS);
    }
  });

  it('reaches the people who hold the posts of each rung', async () => {
    const { handler, staff, head, leader, director } = subject.cast;
    const group = DEMONSTRATION_COUNTY.seats.filter(({ post }) => post.role === 'leadingGroup');
    const wanted: Record<string, readonly { readonly personId: string }[]> = {
      'receipt.due': [handler, staff],
      'receipt.after1': [handler, staff, head],
      'receipt.after2': [staff, head, leader, director],
      'rectification.before5': [handler, staff],
      'rectification.before2': [handler, staff],
      'rectification.due': [handler, staff, head],
      'rectification.after1': [handler, staff, head, leader],
      'rectification.after3': [handler, staff, head, leader, director],
      'rectification.after5': group,
    };
    const reached = (await rungs()).map(({ data, reach }) => [
      `${data.clock}.${data.rungKey}`,
      reach.recipients.map(({ personId }) => personId).toSorted(),
    ]);
    expect(Object.fromEntries(reached)).toEqual(
      Object.fromEntries(
        Object.entries(wanted).map(([name, people]) => [
          name,
          people.map(({ personId }) => personId).toSorted(),
        ]),
      ),
    );
    expect(group).toHaveLength(3);
  });

  it('writes each rung one notice a person it reached, with the clock and generation it speaks of', async () => {
    for (const { sequence, reach, data } of await rungs()) {
      const notices = await office.county.dataSource.query<{ person_id: string; clock: string }[]>(
        'SELECT person_id, clock FROM notices WHERE case_id = $1 AND sequence = $2 AND generation = $3',
        [subject.caseId, sequence, data.generation],
      );
      expect(notices.map(({ person_id }) => person_id).toSorted()).toEqual(
        reach.recipients.map(({ personId }) => personId).toSorted(),
      );
      expect(new Set(notices.map(({ clock }) => clock))).toEqual(new Set([data.clock]));
    }
  });

  it('comes before the leading group, and stays there until the group decides', async () => {
    const items = () =>
      office.county.dataSource.query<{ agenda_item_id: string; decision: string | null }[]>(
        'SELECT agenda_item_id, decision FROM agenda_items WHERE case_id = $1',
        [subject.caseId],
      );
    const { openAgendaItemId } = (await subject.state()) ?? {};
    expect(openAgendaItemId).toBeTruthy();
    expect(await items()).toEqual([{ agenda_item_id: openAgendaItemId, decision: null }]);

    const decision = '限期整改，由分管领导包案';
    const payload = { decision, additionalWorkingDays: 40 };
    await subject.act('group', { name: 'decideAgendaItem', payload });
    expect((await subject.state())?.openAgendaItemId).toBeNull();
    expect(await items()).toEqual([{ agenda_item_id: openAgendaItemId, decision }]);
  });
});
