/** What the outbox relay, the mailbox workflows and their activities say to each other. */
import type { Instant, Urgency } from '#libs/domain';

/** Signal `noticeArrived`: a past fact, deduplicated by notice id. */
export interface NoticeArrived {
  readonly noticeId: string;
  readonly urgency: Urgency;
}

export interface MailboxInput {
  readonly personId: string;
  readonly pending?: readonly NoticeArrived[];
}

export interface DeliveryWindow {
  /** The first instant at or after `now` at which urgent notices may go out. */
  readonly urgentAt: Instant;
  /** The next working morning's digest. */
  readonly digestAt: Instant;
}

export interface DeliverInput {
  readonly personId: string;
  readonly noticeIds: readonly string[];
  /** Now, by the workflow's clock. */
  readonly at: Instant;
  readonly kind: 'digest' | 'urgent';
}

/**
 * sent: the server accepted it, its reply is kept; nothing: all notices had become stale and were cancelled;
 * refused: permanently refused (5xx, no address): an alarm was recorded.
 */
export interface DeliverOutcome {
  readonly kind: 'sent' | 'nothing' | 'refused';
  readonly delivered: number;
  readonly cancelled: number;
}

export interface NotificationActivities {
  deliveryWindow(input: { readonly at: Instant }): Promise<DeliveryWindow>;
  deliver(input: DeliverInput): Promise<DeliverOutcome>;
  /** Hands notices that nobody took to their mailboxes; returns how many. */
  sweepNotices(input: { readonly olderThanSeconds: number }): Promise<number>;
}
