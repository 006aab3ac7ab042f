/**
 * A mail that can never arrive (5xx, no address): its notices are refused, an alarm is raised, and the office director
 * and the administrators are told, all in one transaction. A refused mail that itself only told of what reached nobody
 * raises the alarm alone: otherwise two unreachable directors would write to each other for ever. Of a confidential case
 * its circle is told instead, and of that case only.
 */
import type { DataSource, EntityManager } from 'typeorm';
import {
  isConfidential,
  localDateOf,
  type Instant,
  type ReachedRecipient,
  type RecipientRole,
} from '#libs/domain';
import { resolveRecipients, type Directory, type DirectoryRepository } from '#libs/identity';
import { confidentialNoticeData, deliveryIdOf } from '#libs/notification';
import { NoticeEntity, type NoticeData } from '#libs/persistence';
import {
  insertDelivery,
  settleNotices,
  type Attempt,
  type WaitingCaseNotice,
} from './delivery.repository.js';

const TOLD: readonly RecipientRole[] = ['officeDirector', 'systemAdministrator'];
const TOLD_OF_CONFIDENTIAL: readonly RecipientRole[] = ['circleMember'];

export class RefusedMailRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryRepository,
  ) {}

  /** `fault` says why, without anybody's address. */
  async record(
    attempt: Attempt,
    refused: readonly WaitingCaseNotice[],
    personName: string,
    fault: string,
    at: Instant,
  ): Promise<void> {
    const notices = refused.map(({ notice }) => notice);
    const alarmed = await this.alarmedBy(attempt, refused, personName, at);
    await this.dataSource.transaction(async (manager) => {
      const deliveryId = await insertDelivery(manager, attempt, fault, null);
      const noticeIds = notices.map(({ noticeId }) => noticeId);
      await settleNotices(manager, noticeIds, deliveryId, null);
      await raiseAlarm(manager, attempt, notices, fault, at);
      for (const row of alarmed) {
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

  private async alarmedBy(
    { personId, messageId }: Attempt,
    refused: readonly WaitingCaseNotice[],
    personName: string,
    at: Instant,
  ): Promise<readonly Partial<NoticeEntity>[]> {
    const directory = await this.directory.current();
    return unheardIn(refused, personName).flatMap(({ notices, first, circle, text }) => {
      const roles = [...new Set(notices.map(({ role }) => role))];
      const told = peopleTold(directory, circle, at).filter((one) => one.personId !== personId);
      const data: NoticeData =
        circle === undefined
          ? { ...first.data, at, actorName: null, text, unreachedRoles: roles }
          : { ...confidentialNoticeData(first.data.ledgerNumber, at, roles), text };
      const about = circle === undefined ? '' : ` ${first.caseId}`;
      return told.map((recipient) =>
        alarmNotice(
          `refused ${messageId}${about} ${recipient.personId}`,
          first,
          // Under the role that went unheard: as members of the circle they may have been told of this very event before,
          // and nobody is told twice of one event in one role.
          circle === undefined ? recipient : { ...recipient, role: first.role },
          data,
        ),
      );
    });
  }
}

/** Notices that went unheard together and are reported to the same people. */
interface Unheard {
  readonly notices: readonly NoticeEntity[];
  readonly first: NoticeEntity;
  /** Of the one confidential case that they are about. */
  readonly circle: readonly string[] | undefined;
  readonly text: string;
}

function unheardIn(refused: readonly WaitingCaseNotice[], personName: string): readonly Unheard[] {
  const unheard = refused.filter(({ notice }) => notice.about === 'event');
  const open = unheard.filter(({ state }) => !isConfidential(state));
  const caseIds = new Set(
    unheard.filter(({ state }) => isConfidential(state)).map(({ notice }) => notice.caseId),
  );
  const groups = [
    open,
    ...[...caseIds].map((caseId) => unheard.filter(({ notice }) => notice.caseId === caseId)),
  ];
  return groups.flatMap((group): Unheard[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { circle } = first.state;
    const notices = group.map(({ notice }) => notice);
    const text =
      circle === undefined
        ? `发给${personName}的邮件无法送达，涉及${notices.length}条通知。`
        : '发给一名知情人员的邮件无法送达，请当面告知。';
    return [{ notices, first: first.notice, circle, text }];
  });
}

/** Everyone once. */
function peopleTold(
  directory: Directory,
  circle: readonly string[] | undefined,
  at: Instant,
): readonly ReachedRecipient[] {
  const roles = circle === undefined ? TOLD : TOLD_OF_CONFIDENTIAL;
  const addressing = { areaId: '', assignment: null, unit: null, circle };
  const { recipients } = resolveRecipients(directory, roles, addressing, localDateOf(at));
  return [...new Map(recipients.map((recipient) => [recipient.personId, recipient])).values()];
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
  name: string,
  refused: NoticeEntity,
  { personId, role, substituteFor }: ReachedRecipient,
  data: NoticeData,
): Partial<NoticeEntity> {
  return {
    noticeId: deliveryIdOf(name),
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
    createdAt: new Date(data.at),
    data: { ...data, substituteForName: substituteFor?.name ?? null },
    state: 'pending',
  };
}
