/**
 * The outbox side of the notices table. Rows are locked while their mailboxes are signalled and marked in the same
 * transaction: of several relays each row is taken by one, and a crash in between leaves the row pending, to be
 * signalled again.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { MailboxClient } from './mailbox.client.js';
import type { WaitingNotice } from './notice-row.js';

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
  async handOverForgotten(olderThanSeconds: number): Promise<number> {
    const waiting = await this.dataSource.query<{ personId: string }[]>(
      `SELECT DISTINCT person_id AS "personId" FROM notices
        WHERE state = 'handed' AND handed_at < now() - make_interval(secs => $1)`,
      [olderThanSeconds],
    );
    let handed = 0;
    for (const { personId } of waiting) {
      const openedAt = await this.mailboxes.openedAt(personId);
      handed += await this.handOverAgain(personId, olderThanSeconds, openedAt);
    }
    return handed;
  }

  private async handOverAgain(
    personId: string,
    olderThanSeconds: number,
    openedAt: Date | null,
  ): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const forgotten = await manager.query<WaitingNotice[]>(
        `SELECT ${COLUMNS} FROM notices
          WHERE person_id = $1 AND state = 'handed' AND handed_at < now() - make_interval(secs => $2)
            AND handed_at < coalesce($3::timestamptz, 'infinity')
          ORDER BY created_at, notice_id FOR UPDATE SKIP LOCKED`,
        [personId, olderThanSeconds, openedAt],
      );
      return this.handOver(manager, forgotten);
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
