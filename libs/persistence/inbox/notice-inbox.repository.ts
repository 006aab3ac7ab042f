/**
 * The in-app inbox: a person sees what was sent to them whether or not a mail arrived. Cancelled notices are left out,
 * because what they said is no longer true; so is what was sent before a case became confidential to whoever may not know
 * of it any more.
 */
import type { DataSource } from 'typeorm';
import type { CaseRef, EventType, Instant, RecipientRole, Tone, Urgency } from '#libs/domain';
import { knownTo } from '../ledger/circle-condition.js';
import { runStatement } from '../prepared-statement.js';
import type { NoticeData, NoticeSubject } from '../entities/notice-data.js';

export interface InboxNotice {
  readonly noticeId: string;
  /** Key of this notice for paging. */
  readonly arrival: number;
  readonly case: CaseRef;
  readonly about: NoticeSubject;
  readonly eventType: EventType;
  readonly role: RecipientRole;
  readonly urgency: Urgency;
  readonly tone: Tone;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
  readonly data: NoticeData;
}

export interface InboxQuery {
  readonly personId: string;
  readonly unreadOnly: boolean;
  /** `next` of the page before; null for the first page. */
  readonly after: number | null;
  readonly limit: number;
}

export interface InboxPage {
  readonly notices: readonly InboxNotice[];
  readonly next: number | null;
}

interface NoticeRow extends Omit<InboxNotice, 'arrival' | 'case' | 'createdAt' | 'readAt'> {
  readonly arrival: string;
  readonly caseId: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export class NoticeInbox {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async listFor({ personId, unreadOnly, after, limit }: InboxQuery): Promise<InboxPage> {
    const rows = await runStatement<NoticeRow>(
      this.dataSource,
      `SELECT n.notice_id AS "noticeId", n.arrival, n.case_id AS "caseId", n.about, n.event_type AS "eventType", n.role,
          n.urgency, n.tone, n.created_at AS "createdAt", n.read_at AS "readAt", n.data
        FROM notices n JOIN cases c USING (case_id)
        WHERE n.person_id = $1 AND n.state <> 'cancelled' AND ($2::bigint IS NULL OR n.arrival < $2)
          AND ${knownTo('c', '$1')} ${unreadOnly ? 'AND n.read_at IS NULL' : ''}
        ORDER BY n.arrival DESC LIMIT $3`,
      [personId, after, limit + 1],
    );
    const notices = rows.slice(0, limit).map(noticeOf);
    return { notices, next: rows.length > limit ? (notices.at(-1)?.arrival ?? null) : null };
  }

  async countUnread(personId: string): Promise<number> {
    const [row] = await runStatement<{ count: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS count FROM notices n JOIN cases c USING (case_id)
        WHERE n.person_id = $1 AND n.read_at IS NULL AND n.state <> 'cancelled' AND ${knownTo('c', '$1')}`,
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Idempotent: the first reading's time stays. False when the notice is not this person's to read. */
  async markRead(personId: string, noticeId: string, at: Instant): Promise<boolean> {
    const marked = await runStatement(
      this.dataSource,
      `UPDATE notices n SET read_at = coalesce(n.read_at, $3) FROM cases c
        WHERE n.notice_id = $1 AND n.person_id = $2 AND c.case_id = n.case_id AND ${knownTo('c', '$2')}
        RETURNING n.notice_id`,
      [noticeId, personId, at],
    );
    return marked.length === 1;
  }
}

function noticeOf({ caseId, ...row }: NoticeRow): InboxNotice {
  return {
    ...row,
    arrival: Number(row.arrival),
    case: { caseId, ledgerNumber: row.data.ledgerNumber },
    createdAt: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  };
}
