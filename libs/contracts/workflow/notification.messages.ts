/** What the outbox relay, the mailbox workflows and their activities say to each other. */
import type { Instant, Urgency } from '#libs/domain';

/** Signal `noticeArrived`: a past fact, deduplicated by notice id. */
export interface NoticeArrived {
  readonly noticeId: string;
  readonly urgency: Urgency;
}

/** A notice that a mailbox holds; `dueAt` is null until the window was asked for it. */
export interface PendingNotice extends NoticeArrived {
  readonly dueAt: Instant | null;
}

/** One mail that was begun: its notices stay together until it is sent, so that every try has the same Message-ID. */
export interface MailBatch {
  readonly kind: Urgency;
  readonly noticeIds: readonly string[];
  /** When to try (again). */
  readonly dueAt: Instant;
}

/** What continue-as-new carries over stands beside the person; both absent at a first start. */
export interface MailboxInput {
  readonly personId: string;
  readonly pending?: readonly PendingNotice[];
  readonly batches?: readonly MailBatch[];
}

/** Answer of the `pendingNotices` query, for operators. */
export interface MailboxContents {
  readonly pending: readonly PendingNotice[];
  readonly batches: readonly MailBatch[];
}

/** Names of the mailbox's signal and query. */
export const MAILBOX_MESSAGES = {
  noticeArrived: 'noticeArrived',
  pendingNotices: 'pendingNotices',
} as const;

export interface DeliveryWindow {
  /** When an urgent notice that arrives at `at` goes out. */
  readonly urgentAt: Instant;
  /** The next working morning's digest. */
  readonly digestAt: Instant;
  /** `at` itself inside working hours, otherwise the next opening: nothing is sent before. */
  readonly opensAt: Instant;
  /** End of the working time that `opensAt` lies in: nothing is sent from then on. */
  readonly closesAt: Instant;
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
