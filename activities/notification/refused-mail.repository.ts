/**
 * A mail that can never arrive (5xx, no address): its notices are refused, an alarm is raised, and the office director
 * and the administrators are told, all in one transaction. A refused mail that itself only told of what reached nobody
 * raises the alarm alone: otherwise two unreachable directors would write to each other for ever.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { localDateOf, type Instant, type ReachedRecipient, type RecipientRole } from '#libs/domain';
import { resolveRecipients, type DirectoryRepository } from '#libs/identity';
import { deliveryIdOf } from '#libs/notification';
import { NoticeEntity, type NoticeData } from '#libs/persistence';
import { insertDelivery, settleNotices, type Attempt } from './delivery.repository.js';

const TOLD: readonly RecipientRole[] = ['officeDirector', 'systemAdministrator'];

export class RefusedMailRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryRepository,
  ) {}

  /** `fault` says why, without anybody's address. */
  async record(
    attempt: Attempt,
    notices: readonly NoticeEntity[],
    personName: string,
    fault: string,
    at: Instant,
  ): Promise<void> {
    const recipients = await this.recipients(attempt.personId, at);
    await this.dataSource.transaction(async (manager) => {
      const deliveryId = await insertDelivery(manager, attempt, fault, null);
      const noticeIds = notices.map(({ noticeId }) => noticeId);
      await settleNotices(manager, noticeIds, deliveryId, null);
      await raiseAlarm(manager, attempt, notices, fault, at);
      const unheard = notices.filter(({ about }) => about === 'event');
      const [first] = unheard;
      if (first === undefined) return;
      const text = `发给${personName}的邮件无法送达，涉及${unheard.length}条通知。`;
      const roles = [...new Set(unheard.map(({ role }) => role))];
      for (const recipient of recipients) {
        const row = alarmNotice(attempt.messageId, first, recipient, roles, text, at);
        await manager
          .createQueryBuilder()
          .insert()
          .into(NoticeEntity)
          .values(row)
          .orIgnore()
          .execute();
      }
    });
  }

  private async recipients(refusedId: string, at: Instant): Promise<readonly ReachedRecipient[]> {
    const directory = await this.directory.current();
    const addressing = { areaId: '', assignment: null, unit: null };
    const { recipients } = resolveRecipients(directory, TOLD, addressing, localDateOf(at));
    const others = recipients.filter(({ personId }) => personId !== refusedId);
    return [...new Map(others.map((recipient) => [recipient.personId, recipient])).values()];
  }
}

async function raiseAlarm(
  manager: EntityManager,
  { personId, kind, messageId, maskedAddress }: Attempt,
  notices: readonly NoticeEntity[],
  fault: string,
  at: Instant,
): Promise<void> {
  const caseIds = [...new Set(notices.map(({ caseId }) => caseId))];
  const details = { personId, mail: kind, address: maskedAddress, fault, caseIds };
  await manager.query(
    `INSERT INTO alarms (alarm_id, at, kind, case_id, details) VALUES ($1, $2, 'mailRefused', $3, $4)
      ON CONFLICT (alarm_id) DO NOTHING`,
    [
      deliveryIdOf(`refused ${messageId}`),
      at,
      caseIds.length === 1 ? caseIds[0] : null,
      JSON.stringify(details),
    ],
  );
}

function alarmNotice(
  messageId: string,
  refused: NoticeEntity,
  { personId, role, substituteFor }: ReachedRecipient,
  unreachedRoles: readonly RecipientRole[],
  text: string,
  at: Instant,
): Partial<NoticeEntity> {
  const data: NoticeData = {
    ...refused.data,
    at,
    actorName: null,
    substituteForName: substituteFor?.name ?? null,
    text,
    unreachedRoles,
  };
  return {
    noticeId: deliveryIdOf(`refused ${messageId} ${personId}`),
    caseId: refused.caseId,
    sequence: refused.sequence,
    about: 'unreached',
    personId,
    forPersonId: substituteFor?.personId ?? null,
    role,
    eventType: refused.eventType,
    urgency: 'urgent',
    tone: 'red',
    clock: null,
    generation: null,
    createdAt: new Date(at),
    data,
    state: 'pending',
  };
}
