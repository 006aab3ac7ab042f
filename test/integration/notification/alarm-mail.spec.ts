/** Whoever looks after the system is written to of open alarms, once, whatever is cut off in between. */
import { randomUUID } from 'node:crypto';
import { createWatchdogActivities } from '#activities';
import { makePayloadKeyEntry, payloadKeysOf } from '#libs/config';
import type { TellAlarmsOutcome } from '#libs/contracts';
import { smtpChannel, type NoticeChannel } from '#libs/notification';
import { lazyClient } from '#libs/temporal';
import { idOf } from '../record/small-county.js';
import { AT, NoticeOffice } from './notice-office.js';

let office: NoticeOffice;
let channel: NoticeChannel;

const TOLD = ['主任甲', '管理员癸'];

beforeAll(async () => {
  office = await NoticeOffice.open();
  channel = smtpChannel({ url: office.sink.url, from: '督办系统 <duban@duban.example>' });
}, 60_000);
afterAll(async () => {
  channel.close();
  await office.close();
});
beforeEach(async () => {
  await office.database.owner.query('UPDATE alarms SET told_at = now() WHERE told_at IS NULL');
});

const nowhere = lazyClient({
  temporalAddress: '127.0.0.1:1',
  temporalNamespace: 'none',
  payloadKeys: payloadKeysOf(makePayloadKeyEntry()),
});

function tell(through: Partial<NoticeChannel> = {}): Promise<TellAlarmsOutcome> {
  return createWatchdogActivities({
    dataSource: office.database.worker,
    client: nowhere,
    channel: { ...channel, ...through },
    publicUrl: 'https://duban.example',
  }).tellAlarms({ at: AT });
}

async function raised(caseId: string | null = null, kind = 'workflowMissing'): Promise<string> {
  const alarmId = randomUUID();
  await office.database.owner.query(
    `INSERT INTO alarms (alarm_id, at, kind, case_id, details) VALUES ($1, $2, $3, $4, '{}')`,
    [alarmId, AT, kind, caseId],
  );
  return alarmId;
}

const mailsSince = (before: number) => office.sink.mails.slice(before);
const untold = async () =>
  office.database.owner.query<unknown[]>('SELECT alarm_id FROM alarms WHERE told_at IS NULL');

describe('open alarms that nobody was told of', () => {
  it('go in one mail to each of those who look after the system, and not a second time', async () => {
    const before = office.sink.mails.length;
    const driver = await office.assignedCase('党务公开不及时');
    await raised(driver.caseId);
    await raised(null, 'mailRefused');
    expect(await tell()).toEqual({ alarms: 2, mails: TOLD.length, refused: 0 });
    const mails = mailsSince(before);
    expect(mails.map(({ subject }) => subject)).toEqual(TOLD.map(() => '【系统告警】2项'));
    for (const { text, html } of mails) {
      expect(text).toContain(driver.opened.ledgerNumber);
      expect(text + html).not.toContain('党务公开');
    }
    expect(await untold()).toEqual([]);
    expect(await tell()).toEqual({ alarms: 0, mails: 0, refused: 0 });
    expect(mailsSince(before)).toHaveLength(TOLD.length);
  });

  it('are told once where the worker is killed after the first mail', async () => {
    const before = office.sink.mails.length;
    await raised();
    let sent = 0;
    const killed = tell({
      send: async (message) => {
        sent += 1;
        if (sent > 1) throw new Error('killed');
        return channel.send(message);
      },
    });
    await expect(killed).rejects.toThrow();
    await raised();
    // The second alarm came later: it is another mail.
    expect(await tell()).toMatchObject({ alarms: 2 });
    const ids = mailsSince(before).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2 * TOLD.length);
    expect(new Set(ids).size).toBe(2 * TOLD.length);
  });

  it('are told under the same Message-ID where the answer of the mail server was lost', async () => {
    const before = office.sink.transferred.length;
    await raised();
    office.sink.misbehave('acceptedThenCut');
    await expect(tell()).rejects.toThrow();
    await tell();
    const transferred = office.sink.transferred.slice(before);
    expect(transferred).toHaveLength(TOLD.length + 1);
    expect(new Set(transferred).size).toBe(TOLD.length);
  });

  it('stay untold while nobody can be written to, and are told by the next run', async () => {
    await raised();
    await office.database.owner.query(
      'UPDATE accounts SET email = NULL WHERE person_id = ANY ($1)',
      [TOLD.map(idOf)],
    );
    expect(await tell()).toEqual({ alarms: 0, mails: 0, refused: TOLD.length });
    expect(await untold()).toHaveLength(1);
    await office.database.owner.query(
      `UPDATE accounts SET email = account || '@duban.example' WHERE person_id = ANY ($1)`,
      [TOLD.map(idOf)],
    );
    expect(await tell()).toMatchObject({ alarms: 1, mails: TOLD.length });
  });

  it('are not told once somebody has acknowledged them', async () => {
    const alarmId = await raised();
    await office.database.owner.query(
      'UPDATE alarms SET acknowledged_at = now() WHERE alarm_id = $1',
      [alarmId],
    );
    expect(await tell()).toEqual({ alarms: 0, mails: 0, refused: 0 });
  });
});
