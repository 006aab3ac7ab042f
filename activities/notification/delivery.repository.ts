/**
 * The record of mails: which notices still wait, and the one transaction in which a delivery and its notices change
 * together. A delivery's key is made from its Message-ID, so a second success of the same mail meets the first.
 */
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { DeliverOutcome } from '#libs/contracts';
import type { CaseState, Instant } from '#libs/domain';
import { deliveryIdOf, type StaleReason } from '#libs/notification';
import {
  AccountEntity,
  CaseEntity,
  DeliveryEntity,
  NoticeEntity,
  PersonEntity,
} from '#libs/persistence';

export interface Attempt {
  readonly personId: string;
  readonly kind: 'digest' | 'urgent';
  readonly messageId: string;
  readonly maskedAddress: string | null;
}

export interface WaitingCaseNotice {
  readonly notice: NoticeEntity;
  readonly state: CaseState;
}

export interface MailRecipient {
  readonly name: string;
  /** Null without an account, with a disabled one, or with one that has no address. */
  readonly address: string | null;
}

export class DeliveryRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** When this very mail was sent or refused before, its notices are marked so, and nothing else is to be done. */
  async markAsRecorded(
    { messageId }: Attempt,
    noticeIds: readonly string[],
  ): Promise<DeliverOutcome | null> {
    const deliveryId = deliveryIdOf(messageId);
    const { manager } = this.dataSource;
    const delivery = await manager.findOneBy(DeliveryEntity, { deliveryId });
    if (delivery === null) return null;
    const { sentAt } = delivery;
    await settleNotices(manager, noticeIds, deliveryId, sentAt);
    const kind = sentAt === null ? 'refused' : 'sent';
    return { kind, delivered: sentAt === null ? 0 : noticeIds.length, cancelled: 0 };
  }

  /** Of the given notices those that this person still waits for, each with its case as it is now. */
  async waiting(
    personId: string,
    noticeIds: readonly string[],
  ): Promise<readonly WaitingCaseNotice[]> {
    const { manager } = this.dataSource;
    const notices = await manager.find(NoticeEntity, {
      where: { noticeId: In([...noticeIds]), personId, state: In(['pending', 'handed']) },
      order: { createdAt: 'ASC', noticeId: 'ASC' },
    });
    const cases = await manager.find(CaseEntity, {
      select: { caseId: true, stateJson: true },
      where: { caseId: In(notices.map(({ caseId }) => caseId)) },
    });
    const states = new Map(cases.map(({ caseId, stateJson }) => [caseId, stateJson]));
    return notices.flatMap((notice) => {
      const state = states.get(notice.caseId);
      return state === undefined ? [] : [{ notice, state }];
    });
  }

  async recipient(personId: string): Promise<MailRecipient> {
    const { manager } = this.dataSource;
    const person = await manager.findOneBy(PersonEntity, { personId });
    // Only what a mail needs: the worker's role may read no password.
    const account = await manager.findOne(AccountEntity, {
      select: { personId: true, email: true },
      where: { personId, disabled: false },
    });
    return { name: person?.name ?? '', address: addressOf(account) };
  }

  async cancel(
    stale: readonly { readonly noticeId: string; readonly reason: StaleReason }[],
  ): Promise<void> {
    for (const { noticeId, reason } of stale) {
      await this.dataSource.query(
        `UPDATE notices SET state = 'cancelled', data = data || jsonb_build_object('cancelledBecause', $2::text)
          WHERE notice_id = $1 AND state IN ('pending', 'handed')`,
        [noticeId, reason],
      );
    }
  }

  /** `reply` is the mail server's own, kept as evidence. */
  async recordSent(
    attempt: Attempt,
    notices: readonly NoticeEntity[],
    reply: string,
    at: Instant,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const sentAt = new Date(at);
      const deliveryId = await insertDelivery(manager, attempt, reply, sentAt);
      const noticeIds = notices.map(({ noticeId }) => noticeId);
      await settleNotices(manager, noticeIds, deliveryId, sentAt);
    });
  }
}

function addressOf(account: AccountEntity | null): string | null {
  const email = account?.email?.trim() ?? '';
  return email === '' ? null : email;
}

/** Idempotent; `sentAt` is null for a mail that was refused. Returns the delivery's id. */
export async function insertDelivery(
  manager: EntityManager,
  { personId, kind, messageId, maskedAddress }: Attempt,
  smtpReply: string,
  sentAt: Date | null,
): Promise<string> {
  const deliveryId = deliveryIdOf(messageId);
  await manager
    .createQueryBuilder()
    .insert()
    .into(DeliveryEntity)
    .values({ deliveryId, personId, kind, messageId, maskedAddress, smtpReply, sentAt })
    .orIgnore()
    .execute();
  return deliveryId;
}

/** Delivered when the mail was sent, otherwise refused; what is settled already stays as it is. */
export async function settleNotices(
  manager: EntityManager,
  noticeIds: readonly string[],
  deliveryId: string,
  sentAt: Date | null,
): Promise<void> {
  await manager.query(
    `UPDATE notices SET state = $2, delivery_id = $3, delivered_at = $4
      WHERE notice_id = ANY ($1) AND state IN ('pending', 'handed')`,
    [noticeIds, sentAt === null ? 'refused' : 'delivered', deliveryId, sentAt],
  );
}
