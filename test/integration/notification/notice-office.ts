/** An office whose notices go to a real mail server that can be made to misbehave, on a real record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { createNotificationActivities, type NotificationDependencies } from '#activities';
import { startMailSink, type MailSink } from '#infra/mail';
import { makePayloadKeyEntry, payloadKeysOf } from '#libs/config';
import type { DeliverInput, DeliverOutcome } from '#libs/contracts';
import { caseMoments, fire, type RungChannel } from '#libs/domain';
import { smtpChannel, type NoticeChannel } from '#libs/notification';
import { lazyClient } from '#libs/temporal';
import { CaseDriver, RULES } from '../record/case-driver.js';
import { openRecordDatabase, type RecordDatabase } from '../record/record-database.js';
import { idOf, seedSmallCounty } from '../record/small-county.js';

export interface NoticeRow {
  readonly notice_id: string;
  readonly about: string;
  readonly state: string;
  readonly role: string;
  readonly person_id: string;
  readonly delivery_id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export const AT = '2026-09-11T02:30:00.000Z';

export class NoticeOffice {
  private constructor(
    readonly database: RecordDatabase,
    readonly directory: string,
    public sink: MailSink,
    private channel: NoticeChannel,
  ) {}

  static async open(): Promise<NoticeOffice> {
    const database = await openRecordDatabase();
    await seedSmallCounty(database.owner);
    const directory = mkdtempSync(join(tmpdir(), 'duban-mail-'));
    const sink = await startMailSink({ port: 0, directory });
    return new NoticeOffice(database, directory, sink, channelTo(sink.url));
  }

  async close(): Promise<void> {
    this.channel.close();
    await this.sink.stop();
    await this.database.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  async stopMail(): Promise<void> {
    await this.sink.stop();
  }

  /** On the same port as before. */
  async restartMail(): Promise<void> {
    const { port } = this.sink;
    this.sink = await startMailSink({ port, directory: this.directory });
  }

  activities(client: Client, changes: Partial<NotificationDependencies> = {}) {
    return createNotificationActivities({
      dataSource: this.database.worker,
      client,
      channel: this.channel,
      publicUrl: 'https://duban.example',
      ...changes,
    });
  }

  /** Without Temporal, which a delivery does not need. */
  deliver(input: DeliverInput, elapsedMs = 0): Promise<DeliverOutcome> {
    const nowhere = lazyClient({
      temporalAddress: '127.0.0.1:1',
      temporalNamespace: 'none',
      payloadKeys: payloadKeysOf(makePayloadKeyEntry()),
    });
    return this.activities(nowhere, { elapsedMs: () => elapsedMs }).deliver(input);
  }

  /** The mail server at another address, for one delivery. */
  async deliverThrough(url: string, input: DeliverInput): Promise<DeliverOutcome> {
    const kept = this.channel;
    this.channel = channelTo(url);
    try {
      return await this.deliver(input);
    } finally {
      this.channel.close();
      this.channel = kept;
    }
  }

  /** A case that was assigned: its handler, unit head and supervisor have one urgent notice each. */
  async assignedCase(problem?: string): Promise<CaseDriver> {
    const driver = CaseDriver.on(this.database.worker);
    await driver.register(problem);
    await driver.assign();
    return driver;
  }

  /** Goes to the next rung of the rectification clock and fires it, by this channel where one is named. */
  async fireRectificationRung(driver: CaseDriver, channel?: RungChannel): Promise<void> {
    const moment = caseMoments(driver.opened, RULES).find(
      ({ kind, ...rest }) => kind === 'rung' && 'clock' in rest && rest.clock === 'rectification',
    );
    if (moment?.kind !== 'rung') throw new Error('no rung is left');
    const rung = channel === undefined ? moment.rung : { ...moment.rung, channel };
    await driver.record(driver.inputOf(fire(driver.opened, { ...moment, rung }, moment.at)));
  }

  async noticesOf(caseId: string, person?: string): Promise<readonly NoticeRow[]> {
    return this.database.owner.query<NoticeRow[]>(
      `SELECT * FROM notices WHERE case_id = $1 AND ($2::uuid IS NULL OR person_id = $2)
        ORDER BY created_at, about, role`,
      [caseId, person === undefined ? null : idOf(person)],
    );
  }

  /** What the person's mailbox would ask to deliver for this case. */
  async mailTo(person: string, caseId: string): Promise<DeliverInput> {
    const notices = await this.noticesOf(caseId, person);
    const noticeIds = notices.map(({ notice_id }) => notice_id);
    return { personId: idOf(person), noticeIds, at: AT, kind: 'urgent' };
  }

  async alarms(): Promise<readonly { kind: string; details: Record<string, unknown> }[]> {
    return this.database.owner.query('SELECT kind, details FROM alarms ORDER BY at');
  }

  async deliveries(person: string): Promise<readonly Record<string, unknown>[]> {
    return this.database.owner.query('SELECT * FROM deliveries WHERE person_id = $1', [
      idOf(person),
    ]);
  }
}

function channelTo(url: string): NoticeChannel {
  return smtpChannel({ url, from: '督办系统 <duban@duban.example>', sendWithinMs: 5_000 });
}
