/**
 * What a mailbox holds and how it changes, as plain data: notices that wait, and mails that were begun. A notice is in
 * at most one of the two, and a mail that was begun keeps its notices until it is sent.
 */
import type {
  DeliveryWindow,
  MailBatch,
  MailboxContents,
  MailboxInput,
  NoticeArrived,
  PendingNotice,
} from '#libs/contracts';
import type { Instant, Urgency } from '#libs/domain';

export interface Mailbox {
  pending: readonly PendingNotice[];
  batches: readonly MailBatch[];
}

/** Ids only: a mail stays well under any server's limit, and the next one follows at once. */
export const MAXIMUM_NOTICES_PER_MAIL = 500;

export function openMailbox({ pending = [], batches = [] }: MailboxInput): Mailbox {
  return { pending, batches };
}

export function contentsOf({ pending, batches }: Mailbox): MailboxContents {
  return { pending, batches };
}

/** A notice that is held already is not taken twice. */
export function take(mailbox: Mailbox, { noticeId, urgency }: NoticeArrived): void {
  const held =
    mailbox.pending.some((notice) => notice.noticeId === noticeId) ||
    mailbox.batches.some(({ noticeIds }) => noticeIds.includes(noticeId));
  if (!held) mailbox.pending = [...mailbox.pending, { noticeId, urgency, dueAt: null }];
}

export function unappointed({ pending }: Mailbox): readonly PendingNotice[] {
  return pending.filter(({ dueAt }) => dueAt === null);
}

/** Gives every notice that has none yet the instant at which it is due. */
export function appoint(mailbox: Mailbox, { urgentAt, digestAt }: DeliveryWindow): void {
  mailbox.pending = mailbox.pending.map((notice) =>
    notice.dueAt === null
      ? { ...notice, dueAt: notice.urgency === 'urgent' ? urgentAt : digestAt }
      : notice,
  );
}

/** The earliest instant at which there is something to do; null when the mailbox is empty. */
export function nextDueAt({ pending, batches }: Mailbox): Instant | null {
  const instants = [...pending, ...batches].flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

/** Working time is over for what is due: it is due anew when its kind may go out again. */
export function defer(mailbox: Mailbox, window: DeliveryWindow, now: Instant): void {
  const anew = (kind: Urgency): Instant => (kind === 'urgent' ? window.urgentAt : window.digestAt);
  mailbox.pending = mailbox.pending.map((notice) =>
    isDue(notice.dueAt, now) ? { ...notice, dueAt: anew(notice.urgency) } : notice,
  );
  mailbox.batches = mailbox.batches.map((batch) =>
    isDue(batch.dueAt, now) ? { ...batch, dueAt: anew(batch.kind) } : batch,
  );
}

/** Begins the mails that are due: whatever of the same kind waits goes along. */
export function beginMails(mailbox: Mailbox, now: Instant): void {
  for (const kind of ['urgent', 'digest'] satisfies Urgency[]) {
    const waiting = mailbox.pending.filter(({ urgency }) => urgency === kind);
    if (!waiting.some(({ dueAt }) => isDue(dueAt, now))) continue;
    const taken = waiting.slice(0, MAXIMUM_NOTICES_PER_MAIL);
    mailbox.pending = mailbox.pending.filter((notice) => !taken.includes(notice));
    const noticeIds = taken.map(({ noticeId }) => noticeId);
    mailbox.batches = [...mailbox.batches, { kind, noticeIds, dueAt: now }];
  }
}

/** Urgent mails first. */
export function dueBatch({ batches }: Mailbox, now: Instant): MailBatch | null {
  const due = batches.filter(({ dueAt }) => isDue(dueAt, now));
  return due.find(({ kind }) => kind === 'urgent') ?? due[0] ?? null;
}

export function settle(mailbox: Mailbox, batch: MailBatch): void {
  mailbox.batches = mailbox.batches.filter((each) => each !== batch);
}

export function postpone(mailbox: Mailbox, batch: MailBatch, dueAt: Instant): void {
  mailbox.batches = mailbox.batches.map((each) => (each === batch ? { ...batch, dueAt } : each));
}

function isDue(dueAt: Instant | null, now: Instant): boolean {
  return dueAt !== null && Date.parse(dueAt) <= Date.parse(now);
}
