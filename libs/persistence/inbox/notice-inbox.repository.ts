/**
 * The in-app inbox: a person sees what was sent to them whether or not a mail arrived. Cancelled notices are left out,
 * because what they said is no longer true.
 */
import type { DataSource } from 'typeorm';
import type { CaseRef, EventType, Instant, RecipientRole, Tone, Urgency } from '#libs/domain';
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
      `SELECT notice_id AS "noticeId", arrival, case_id AS "caseId", about, event_type AS "eventType", role, urgency,
          tone, created_at AS "createdAt", read_at AS "readAt", data
        FROM notices WHERE person_id = $1 AND state <> 'cancelled' AND ($2::bigint IS NULL OR arrival < $2)
          ${unreadOnly ? 'AND read_at IS NULL' : ''}
        ORDER BY arrival DESC LIMIT $3`,
      [personId, after, limit + 1],
    );
    const notices = rows.slice(0, limit).map(noticeOf);
    return { notices, next: rows.length > limit ? (notices.at(-1)?.arrival ?? null) : null };
  }

  async countUnread(personId: string): Promise<number> {
    const [row] = await runStatement<{ count: number }>(
      this.dataSource,
      `SELECT count(*)::integer AS count FROM notices
        WHERE person_id = $1 AND read_at IS NULL AND state <> 'cancelled'`,
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Idempotent: the first reading's time stays. False when the notice is not this person's to read. */
  async markRead(personId: string, noticeId: string, at: Instant): Promise<boolean> {
    const marked = await runStatement(
      this.dataSource,
      `UPDATE notices SET read_at = coalesce(read_at, $3) WHERE notice_id = $1 AND person_id = $2
        RETURNING notice_id`,
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
