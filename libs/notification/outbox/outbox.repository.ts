/**
 * The outbox side of the notices table. Rows are locked while their mailboxes are signalled and marked in the same
 * transaction: of several relays each row is taken by one, and a crash in between leaves the row pending, to be
 * signalled again.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { MailboxClient } from './mailbox.client.js';
import type { WaitingNotice } from './notice-row.js';

interface HandedNotice extends WaitingNotice {
  readonly handedAt: Date;
}

const COLUMNS = 'notice_id AS "noticeId", person_id AS "personId", urgency';

export class NoticeOutbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailboxes: MailboxClient,
  ) {}

  /** Hands over at most `limit` pending notices, urgent ones first; returns how many. */
  async handOverPending(limit: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const pending = await manager.query<WaitingNotice[]>(
        `SELECT ${COLUMNS} FROM notices WHERE state = 'pending'
          ORDER BY urgency DESC, created_at, notice_id LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [limit],
      );
      return this.handOver(manager, pending);
    });
  }

  /**
   * Hands over again what was handed long ago and whose mailbox is gone, or was opened after the hand-over and so may
   * never have heard of it. Returns how many.
   */
  async handOverForgotten(olderThanSeconds: number, limit: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const handed = await manager.query<HandedNotice[]>(
        `SELECT ${COLUMNS}, handed_at AS "handedAt" FROM notices
          WHERE state = 'handed' AND handed_at < now() - make_interval(secs => $1)
          ORDER BY handed_at, notice_id LIMIT $2 FOR UPDATE SKIP LOCKED`,
        [olderThanSeconds, limit],
      );
      return this.handOver(manager, await this.forgotten(handed));
    });
  }

  private async forgotten(handed: readonly HandedNotice[]): Promise<readonly HandedNotice[]> {
    const openedAt = new Map<string, Date | null>();
    for (const personId of new Set(handed.map((notice) => notice.personId))) {
      openedAt.set(personId, await this.mailboxes.openedAt(personId));
    }
    return handed.filter(({ personId, handedAt }) => {
      const opened = openedAt.get(personId) ?? null;
      return opened === null || handedAt < opened;
    });
  }

  private async handOver(
    manager: EntityManager,
    notices: readonly WaitingNotice[],
  ): Promise<number> {
    if (notices.length === 0) return 0;
    await this.mailboxes.post(notices);
    await manager.query(
      `UPDATE notices SET state = 'handed', handed_at = clock_timestamp() WHERE notice_id = ANY ($1)`,
      [notices.map(({ noticeId }) => noticeId)],
    );
    return notices.length;
  }
}
