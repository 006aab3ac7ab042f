/**
 * Tells the system administrators and the office director of alarms, one mail each for all that lie open. Each mail that
 * was accepted is on record before the next is sent, so a worker that is killed in between repeats at most the one that
 * it was sending, under the same Message-ID.
 */
import { type DataSource, IsNull, Not } from 'typeorm';
import type { TellAlarmsOutcome } from '#libs/contracts';
import { localDateOf, type Instant, type ReachedRecipient } from '#libs/domain';
import { DirectoryRepository, resolveRecipients } from '#libs/identity';
import {
  alarmMail,
  deliveryIdOf,
  maskedAddress,
  messageIdOf,
  PermanentChannelFault,
  TemporaryChannelFault,
  type NoticeChannel,
} from '#libs/notification';
import { AlarmTellings, DeliveryEntity, type Telling } from '#libs/persistence';
import { DeliveryRepository, insertDelivery } from '../notification/delivery.repository.js';

export interface AlarmMailParts {
  readonly dataSource: DataSource;
  readonly channel: NoticeChannel;
  /** Its host is the right-hand side of Message-IDs. */
  readonly publicUrl: string;
}

/** What one mail lists; it says how many there are in all. */
const LISTED_AT_MOST = 100;

type Sent = 'accepted' | 'refused' | 'later';

export class AlarmMailService {
  private readonly tellings: AlarmTellings;
  private readonly deliveries: DeliveryRepository;
  private readonly directories: DirectoryRepository;

  constructor(private readonly parts: AlarmMailParts) {
    this.tellings = new AlarmTellings(parts.dataSource);
    this.deliveries = new DeliveryRepository(parts.dataSource);
    this.directories = new DirectoryRepository(parts.dataSource);
  }

  /**
   * Until every open alarm is told, or nobody can be written to: those stay untold and are tried again by the next run.
   * @throws TemporaryChannelFault: the same may be asked again; whoever was told is not told twice.
   */
  async tell(at: Instant): Promise<TellAlarmsOutcome> {
    let outcome: TellAlarmsOutcome = { alarms: 0, mails: 0, refused: 0 };
    for (;;) {
      const telling = await this.tellings.next(LISTED_AT_MOST);
      if (telling === null) return outcome;
      const sent = await this.tellOf(telling, at);
      const mails = sent.filter((each) => each === 'accepted').length;
      const refused = sent.length - mails;
      outcome = { ...outcome, mails: outcome.mails + mails, refused: outcome.refused + refused };
      if (mails === 0) return outcome;
      await this.tellings.told(telling.tellingId, at);
      outcome = { ...outcome, alarms: outcome.alarms + telling.count };
    }
  }

  private async tellOf(telling: Telling, at: Instant): Promise<readonly Sent[]> {
    const sent: Sent[] = [];
    for (const person of await this.recipients(at)) sent.push(await this.send(telling, person, at));
    if (sent.includes('later'))
      throw new TemporaryChannelFault('not every alarm mail was accepted');
    return sent;
  }

  /** Everybody once, whatever posts they hold. */
  private async recipients(at: Instant): Promise<readonly ReachedRecipient[]> {
    const directory = await this.directories.current();
    const nowhere = { areaId: '', assignment: null, unit: null };
    const roles = ['systemAdministrator', 'officeDirector'] as const;
    const { recipients } = resolveRecipients(directory, roles, nowhere, localDateOf(at));
    return [...new Map(recipients.map((person) => [person.personId, person])).values()];
  }

  private async send(telling: Telling, { personId }: ReachedRecipient, at: Instant): Promise<Sent> {
    const { dataSource, channel, publicUrl } = this.parts;
    const identity = { personId, kind: 'urgent', noticeIds: [telling.tellingId] } as const;
    const messageId = messageIdOf(identity, new URL(publicUrl).hostname);
    if (await this.wasSent(messageId)) return 'accepted';
    const { name, address } = await this.deliveries.recipient(personId);
    if (address === null) return 'refused';
    try {
      const mail = alarmMail({ recipientName: name, telling, at, publicUrl });
      const reply = await channel.send({ to: address, messageId, ...mail });
      const masked = maskedAddress(address);
      const attempt = { personId, kind: 'urgent', messageId, maskedAddress: masked } as const;
      await insertDelivery(dataSource.manager, attempt, reply, new Date(at));
      return 'accepted';
    } catch (fault) {
      if (fault instanceof PermanentChannelFault) return 'refused';
      if (fault instanceof TemporaryChannelFault) return 'later';
      throw fault;
    }
  }

  private wasSent(messageId: string): Promise<boolean> {
    const deliveryId = deliveryIdOf(messageId);
    return this.parts.dataSource.manager.existsBy(DeliveryEntity, {
      deliveryId,
      sentAt: Not(IsNull()),
    });
  }
}
