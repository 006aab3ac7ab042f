/**
 * Sends one mail of one person and records what came of it (要点 §15: everybody was told, and it can be shown). Stale
 * reminders are dropped at the last moment, what was sent is never sent again, and what can never arrive becomes an
 * alarm instead of a silence.
 */
import type { DataSource } from 'typeorm';
import type { DeliverInput, DeliverOutcome } from '#libs/contracts';
import type { Instant } from '#libs/domain';
import { DirectoryRepository } from '#libs/identity';
import {
  maskedAddress,
  messageIdOf,
  noticeMail,
  PermanentChannelFault,
  staleReason,
  TemporaryChannelFault,
  type ChannelMessage,
  type NoticeChannel,
  type NoticeOfCase,
} from '#libs/notification';
import type { RulesByVersion } from '#libs/persistence';
import { alarmOfDelay } from './delayed-mail.alarm.js';
import { DeliveryRepository, type Attempt, type WaitingCaseNotice } from './delivery.repository.js';
import { RefusedMailRepository } from './refused-mail.repository.js';
import { instantAfter } from './sending-time.js';

export interface DeliveryParts {
  readonly dataSource: DataSource;
  readonly channel: NoticeChannel;
  readonly publicUrl: string;
  readonly rules: RulesByVersion;
  readonly elapsedMs: () => number;
}

export class DeliveryService {
  private readonly deliveries: DeliveryRepository;
  private readonly refused: RefusedMailRepository;

  constructor(private readonly parts: DeliveryParts) {
    this.deliveries = new DeliveryRepository(parts.dataSource);
    this.refused = new RefusedMailRepository(
      parts.dataSource,
      new DirectoryRepository(parts.dataSource),
    );
  }

  /** @throws TemporaryChannelFault: the same input may be given again. */
  async deliver(input: DeliverInput): Promise<DeliverOutcome> {
    const { personId, kind, noticeIds } = input;
    const messageId = messageIdOf(input, new URL(this.parts.publicUrl).hostname);
    const attempt: Attempt = { personId, kind, messageId, maskedAddress: null };
    const known = await this.deliveries.markAsRecorded(attempt, noticeIds);
    if (known !== null) return known;

    const waiting = await this.deliveries.waiting(personId, noticeIds);
    const { fresh, cancelled } = await this.withoutStale(waiting);
    if (fresh.length === 0) return { kind: 'nothing', delivered: 0, cancelled };
    const sent = await this.send(input, attempt, fresh);
    return {
      kind: sent ? 'sent' : 'refused',
      delivered: sent ? fresh.length : 0,
      cancelled,
    };
  }

  private async withoutStale(waiting: readonly WaitingCaseNotice[]) {
    const judged = waiting.map((each) => ({
      ...each,
      reason: staleReason(each.notice, each.state),
    }));
    const stale = judged.flatMap(({ notice, reason }) =>
      reason === null ? [] : [{ noticeId: notice.noticeId, reason }],
    );
    await this.deliveries.cancel(stale);
    return { fresh: judged.filter(({ reason }) => reason === null), cancelled: stale.length };
  }

  /** False when the mail can never arrive. */
  private async send(
    input: DeliverInput,
    attempt: Attempt,
    fresh: readonly WaitingCaseNotice[],
  ): Promise<boolean> {
    const { name, address } = await this.deliveries.recipient(input.personId);
    const notices = fresh.map(({ notice }) => notice);
    const refuse = async (to: string | null, fault: string): Promise<false> => {
      const at = this.now(input.at);
      const masked = to === null ? null : maskedAddress(to);
      await this.refused.record({ ...attempt, maskedAddress: masked }, fresh, name, fault, at);
      return false;
    };
    if (address === null) return refuse(null, 'no address');
    const { subject, html, text } = await this.mail(input, name, fresh);
    try {
      const message = { to: address, messageId: attempt.messageId, subject, html, text };
      const reply = await this.reply(input, message);
      const sent = { ...attempt, maskedAddress: maskedAddress(address) };
      await this.deliveries.recordSent(sent, notices, reply, this.now(input.at));
      return true;
    } catch (fault) {
      if (fault instanceof PermanentChannelFault) return refuse(address, fault.message);
      throw fault;
    }
  }

  private async reply(input: DeliverInput, message: ChannelMessage): Promise<string> {
    try {
      return await this.parts.channel.send(message);
    } catch (fault) {
      if (fault instanceof TemporaryChannelFault) {
        const { dataSource, elapsedMs } = this.parts;
        await alarmOfDelay(dataSource, input, message.messageId, fault.message, elapsedMs());
      }
      throw fault;
    }
  }

  private async mail(
    { kind, at }: DeliverInput,
    recipientName: string,
    fresh: readonly WaitingCaseNotice[],
  ) {
    const notices: NoticeOfCase[] = [];
    for (const { notice, state } of fresh) {
      const { calendar } = await this.parts.rules.of(state.policyVersion, state.calendarVersion);
      notices.push({ notice, state, calendar });
    }
    const { publicUrl } = this.parts;
    return noticeMail({ kind, recipientName, notices, at: this.now(at), publicUrl });
  }

  private now(at: Instant): Instant {
    return instantAfter(at, this.parts.elapsedMs());
  }
}
