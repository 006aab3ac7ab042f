/**
 * One person's mailbox: gathers notices, waits for working time and delivers, one digest each working morning and
 * urgent ones apart. Entity workflow on the notification queue, opened by the first notice and ended when empty, so
 * that a slow mail server delays nobody's case. Without it forty cases are forty mails, some of them at night.
 */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  isCancellation,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  MAILBOX_MESSAGES,
  type DeliveryWindow,
  type MailBatch,
  type MailboxContents,
  type MailboxInput,
  type NoticeArrived,
} from '#libs/contracts';
import type { Instant } from '#libs/domain';
import {
  appoint,
  beginMails,
  contentsOf,
  defer,
  dueBatch,
  nextDueAt,
  openMailbox,
  postpone,
  settle,
  take,
  unappointed,
  type Mailbox,
} from './mailbox.js';
import { deliverWithin, windowAt } from './mailbox.effects.js';

/** A signal, not an update: the relay needs no answer, and a notice is never refused. */
export const noticeArrived = defineSignal<[NoticeArrived]>(MAILBOX_MESSAGES.noticeArrived);
export const pendingNotices = defineQuery<MailboxContents>(MAILBOX_MESSAGES.pendingNotices);

/** Before a try that failed for another reason than the end of working time is repeated. */
const PAUSE_AFTER_FAILURE_MS = 60_000;
const LEAST_PAUSE_MS = 1_000;

export async function mailboxWorkflow(input: MailboxInput): Promise<void> {
  const mailbox = openMailbox(input);
  setHandler(noticeArrived, (notice) => take(mailbox, notice));
  setHandler(pendingNotices, () => contentsOf(mailbox));
  let known: DeliveryWindow | null = null;
  for (;;) {
    if (workflowInfo().continueAsNewSuggested) {
      // The server refuses this, as it refuses completion, while a signal is unread: none is lost.
      await continueAsNew<typeof mailboxWorkflow>({
        personId: input.personId,
        ...contentsOf(mailbox),
      });
    }
    if (unappointed(mailbox).length > 0) {
      known = stillHolds(known, mailbox) ? known : await windowAt(now());
      appoint(mailbox, known);
    }
    const dueAt = nextDueAt(mailbox);
    if (dueAt === null) {
      await condition(allHandlersFinished);
      if (unappointed(mailbox).length === 0) return;
      continue;
    }
    const waitMs = Date.parse(dueAt) - Date.now();
    if (waitMs > 0) {
      await condition(() => unappointed(mailbox).length > 0, waitMs);
      continue;
    }
    const window = await windowAt(now());
    if (Date.parse(window.opensAt) > Date.now()) {
      defer(mailbox, window, now());
      continue;
    }
    beginMails(mailbox, now());
    const batch = dueBatch(mailbox, now());
    if (batch !== null) await deliver(mailbox, input.personId, batch, window.closesAt);
  }
}

/** Spares forty digest notices of one moment forty questions: until the digest leaves, the answer is the same. */
function stillHolds(known: DeliveryWindow | null, mailbox: Mailbox): known is DeliveryWindow {
  return (
    known !== null &&
    Date.now() < Date.parse(known.digestAt) &&
    unappointed(mailbox).every(({ urgency }) => urgency === 'digest')
  );
}

/** Sends one mail; what could not be sent until closing time is tried again later, the very same mail. */
async function deliver(
  mailbox: Mailbox,
  personId: string,
  batch: MailBatch,
  closesAt: Instant,
): Promise<void> {
  const { kind, noticeIds } = batch;
  const leftMs = Math.max(Date.parse(closesAt) - Date.now(), 1);
  try {
    await deliverWithin(leftMs, { personId, noticeIds, at: now(), kind });
    settle(mailbox, batch);
  } catch (error) {
    if (isCancellation(error)) throw error;
    postpone(mailbox, batch, nextTryAt(closesAt));
  }
}

function now(): Instant {
  return new Date(Date.now()).toISOString();
}

/** Never after closing time, so that the question is asked again whether the office is open. */
function nextTryAt(closesAt: Instant): Instant {
  const untilClosingMs = Math.max(Date.parse(closesAt) - Date.now(), LEAST_PAUSE_MS);
  return new Date(Date.now() + Math.min(PAUSE_AFTER_FAILURE_MS, untilClosingMs)).toISOString();
}
