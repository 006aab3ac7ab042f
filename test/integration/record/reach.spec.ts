import type { StoredEvent } from '#libs/domain';
import type { DataSource } from 'typeorm';
import { CaseDriver } from './case-driver.js';
import { openRecordDatabase, type RecordDatabase } from './record-database.js';
import { idOf, postIdOf, seedSmallCounty, sendOnLeave } from './small-county.js';

let database: RecordDatabase;

beforeEach(async () => {
  database = await openRecordDatabase(4);
  await seedSmallCounty(database.owner);
}, 60_000);

afterEach(async () => {
  await database.close();
});

interface WrittenNotice {
  readonly person: string;
  readonly for: string | null;
  readonly role: string;
  readonly about: string;
  readonly urgency: string;
}

async function noticesOf(
  dataSource: DataSource,
  sequence: number,
): Promise<readonly WrittenNotice[]> {
  return dataSource.query<WrittenNotice[]>(
    `SELECT p.name AS person, f.name AS for, n.role, n.about, n.urgency FROM notices n
      JOIN persons p USING (person_id) LEFT JOIN persons f ON f.person_id = n.for_person_id
      WHERE n.sequence = $1 ORDER BY n.about, n.role`,
    [sequence],
  );
}

async function assigned(): Promise<{ readonly driver: CaseDriver; readonly event: StoredEvent }> {
  const driver = CaseDriver.on(database.worker);
  await driver.register();
  const [event] = (await driver.assign()).events;
  if (event === undefined) throw new Error('nothing was stored');
  return { driver, event };
}

describe('an assignment', () => {
  it('reaches handler, head of unit and supervisor, each by a notice in the same transaction', async () => {
    const { event } = await assigned();
    expect(event.reach.unreached).toEqual([]);
    expect(await noticesOf(database.worker, 2)).toEqual([
      { person: '承办人己', for: null, role: 'handler', about: 'event', urgency: 'urgent' },
      { person: '工作员丙', for: null, role: 'supervisor', about: 'event', urgency: 'urgent' },
      { person: '书记戊', for: null, role: 'unitHead', about: 'event', urgency: 'urgent' },
    ]);
  });

  it('reaches the substitute of whoever is on leave that day, and keeps both names', async () => {
    await sendOnLeave(database.owner, '书记戊', '替补子');
    const { event } = await assigned();
    expect(event.reach.recipients).toContainEqual({
      personId: idOf('替补子'),
      name: '替补子',
      role: 'unitHead',
      postId: postIdOf('unitHead', '示例镇'),
      substituteFor: { personId: idOf('书记戊'), name: '书记戊' },
    });
    expect(await noticesOf(database.worker, 2)).toContainEqual({
      person: '替补子',
      for: '书记戊',
      role: 'unitHead',
      about: 'event',
      urgency: 'urgent',
    });
  });

  it('is judged on the day of the event, not on the day of recording', async () => {
    await sendOnLeave(database.owner, '书记戊', '替补子', '2026-09-12', '2026-09-30');
    const { event } = await assigned();
    expect(event.reach.recipients.map(({ name }) => name)).toContain('书记戊');
  });

  it('that reaches nobody in a role is marked, raises an alarm and tells director and administrator', async () => {
    await database.owner.query(
      `UPDATE appointments SET to_date = '2026-09-01' WHERE post_id = $1`,
      [postIdOf('unitHead', '示例镇')],
    );
    const { driver, event } = await assigned();
    expect(event.reach.unreached).toEqual(['unitHead']);
    expect(driver.opened.unreached).toMatchObject([{ about: 'assigned', roles: ['unitHead'] }]);
    const unreached = (await noticesOf(database.worker, 2)).filter(
      ({ about }) => about === 'unreached',
    );
    expect(unreached).toEqual([
      {
        person: '主任甲',
        for: null,
        role: 'officeDirector',
        about: 'unreached',
        urgency: 'urgent',
      },
      {
        person: '管理员癸',
        for: null,
        role: 'systemAdministrator',
        about: 'unreached',
        urgency: 'urgent',
      },
    ]);
    expect(
      await database.worker.query('SELECT kind, details FROM alarms WHERE case_id = $1', [
        driver.caseId,
      ]),
    ).toEqual([
      { kind: 'unreached', details: { sequence: 2, eventType: 'assigned', roles: ['unitHead'] } },
    ]);
    expect(
      await database.worker.query('SELECT reach_failed FROM cases WHERE case_id = $1', [
        driver.caseId,
      ]),
    ).toEqual([{ reach_failed: true }]);
  });

  it('wakes the relay of notices on commit', async () => {
    const runner = database.worker.createQueryRunner();
    const connection = (await runner.connect()) as {
      on(event: string, heard: (message: { channel: string }) => void): void;
    };
    const heard = new Promise<string>((resolve) => {
      connection.on('notification', ({ channel }) => {
        resolve(channel);
      });
    });
    await runner.query('LISTEN notices_pending');
    await assigned();
    await expect(heard).resolves.toBe('notices_pending');
    await runner.query('UNLISTEN notices_pending');
    await runner.release();
  });
});

describe('a last rung', () => {
  const rung = (agendaItemId: string) =>
    ({
      clock: 'rectification',
      generation: 1,
      rungKey: 'after5',
      offsetWorkingDays: 5,
      plannedAt: '2026-10-10T01:00:00.000Z',
      dueDate: '2026-10-01',
      tone: 'red',
      urgency: 'urgent',
      recipients: ['leadingGroup'],
      agendaItemId,
    }) as const;

  it('puts the case before the leading group; a withdrawal lets the item lapse', async () => {
    const { driver } = await assigned();
    const stamp = {
      personId: idOf('主任甲'),
      name: '主任甲',
      postId: postIdOf('officeDirector', '巡回检查办公室'),
      postTitle: '主任',
      role: 'officeDirector',
      substituteFor: null,
    } as const;
    const at = '2026-10-10T01:00:00.000Z';
    await driver.record(driver.inputOf([{ type: 'rungFired', at, by: stamp, data: rung('a1') }]));
    const agenda = (): Promise<unknown> =>
      database.worker.query(
        'SELECT agenda_item_id, opened_at, decided_at, lapsed_at FROM agenda_items',
      );
    const opened = { agenda_item_id: 'a1', opened_at: new Date(at), decided_at: null };
    expect(await agenda()).toEqual([{ ...opened, lapsed_at: null }]);
    const later = '2026-10-12T01:00:00.000Z';
    await driver.record(
      driver.inputOf([{ type: 'withdrawn', at: later, by: stamp, data: { reason: '重复登记' } }]),
    );
    expect(await agenda()).toEqual([{ ...opened, lapsed_at: new Date(later) }]);
  });
});
