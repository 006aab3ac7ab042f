import '../quiet-engine.js';
import { randomUUID } from 'node:crypto';
import { mailboxWorkflowId, NOTICE_SWEEP_SCHEDULE_ID } from '#libs/contracts';
import {
  ensureNoticeSweepSchedule,
  MailboxClient,
  NoticeOutbox,
  NoticeRelay,
} from '#libs/notification';
import { NoticeInbox } from '#libs/persistence';
import { NoticeOffice } from '../../integration/notification/notice-office.js';
import type { CaseDriver } from '../../integration/record/case-driver.js';
import { openDatabaseLink } from '../../integration/record/database-link.js';
import { idOf } from '../../integration/record/small-county.js';
import { MailboxEngine } from './mailbox-engine.js';
import { RecordedMails } from './recorded-mails.js';

let engine: MailboxEngine;
let office: NoticeOffice;

beforeAll(async () => {
  [engine, office] = await Promise.all([MailboxEngine.open(), NoticeOffice.open()]);
}, 180_000);

afterAll(async () => {
  await office.close();
  await engine.close();
}, 60_000);

/** The assignment of one case is told to three people. */
const TOLD = 3;
const RECIPIENTS = ['承办人己', '书记戊', '工作员丙'];
const HANDLER = '承办人己';
const taskQueue = `outbox-${randomUUID()}`;

async function withRelay(work: () => Promise<void>, databaseUrl = office.database.workerUrl) {
  const relay = new NoticeRelay({
    databaseUrl,
    dataSource: office.database.worker,
    client: engine.client,
    log: { warn: () => undefined },
    taskQueue,
  });
  relay.start();
  try {
    await work();
  } finally {
    await relay.stop();
  }
}

const outbox = (): NoticeOutbox =>
  new NoticeOutbox(office.database.worker, new MailboxClient(engine.client, taskQueue));

/** Real effects under a window that is always open; leaves no mailbox behind. */
async function withMailboxes(work: () => Promise<void>): Promise<void> {
  const effects = office.activities(engine.client, { taskQueue });
  const { deliveryWindow } = new RecordedMails().effects;
  const all = { ...effects, ...(deliveryWindow && { deliveryWindow }) };
  const thenEmptied = async () => {
    await work();
    const mailboxes = new MailboxClient(engine.client, taskQueue);
    for (const person of RECIPIENTS) {
      await until(async () => (await mailboxes.openedAt(idOf(person))) === null);
    }
  };
  await engine.withWorker(all, thenEmptied, taskQueue);
}

async function statesOf(caseId: string): Promise<readonly string[]> {
  return (await office.noticesOf(caseId)).map(({ state }) => state);
}

async function until(holds: () => Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const delivered = (caseId: string) => async () =>
  (await statesOf(caseId)).every((state) => state === 'delivered');

const mailsAbout = (caseId: string) =>
  office.sink.mails.filter(({ html }) => html.includes(caseId));

describe('the relay', () => {
  it('brings what was just committed to its recipients by mail', async () => {
    await withRelay(() =>
      withMailboxes(async () => {
        const { caseId } = await office.assignedCase();
        await until(delivered(caseId));
        expect(mailsAbout(caseId)).toHaveLength(TOLD);
      }),
    );
  }, 60_000);

  it('listens again when its connection to the database was cut', async () => {
    const link = await openDatabaseLink(office.database.workerUrl);
    const work = () =>
      withMailboxes(async () => {
        const before = await office.assignedCase();
        await until(delivered(before.caseId));
        link.cut();
        const { caseId } = await office.assignedCase();
        await link.restore();
        await until(delivered(caseId));
        expect(mailsAbout(caseId)).toHaveLength(TOLD);
      });
    await withRelay(work, link.url);
    link.cut();
  }, 60_000);

  it('leaves a rung of the inbox alone there: no mailbox hears of it, the person reads it', async () => {
    const inbox = new NoticeInbox(office.database.owner);
    const driver = await office.assignedCase();
    await withMailboxes(async () => {
      await outbox().handOverPending(100);
      await until(delivered(driver.caseId));
      await office.fireRectificationRung(driver, 'inbox');
      expect(await outbox().handOverPending(100)).toBe(0);
    });
    const told = (await office.noticesOf(driver.caseId, HANDLER)).map(({ state }) => state);
    expect(told.toSorted()).toEqual(['delivered', 'inboxOnly']);
    const unread = { personId: idOf(HANDLER), unreadOnly: true, after: null, limit: 50 };
    const { notices } = await inbox.listFor(unread);
    expect(notices[0]).toMatchObject({ eventType: 'rungFired', case: { caseId: driver.caseId } });
    expect(mailsAbout(driver.caseId)).toHaveLength(TOLD);
  }, 60_000);

  it('tells each mailbox of a notice once, however many relays there are', async () => {
    const cases: CaseDriver[] = [];
    for (let n = 0; n < 10; n += 1) cases.push(await office.assignedCase());
    await Promise.all([1, 2, 3, 4].map(() => outbox().handOverPending(100)));
    const handle = engine.client.workflow.getHandle(mailboxWorkflowId(idOf(HANDLER)));
    const { events } = await handle.fetchHistory();
    const signals = (events ?? []).filter(
      (event) => event.workflowExecutionSignaledEventAttributes,
    );
    expect(signals).toHaveLength(cases.length);
    await withMailboxes(async () => {
      for (const { caseId } of cases) await until(delivered(caseId));
    });
  }, 60_000);
});

describe('a crash between telling the mailbox and marking the row', () => {
  it('leads to one mail', async () => {
    const { caseId } = await office.assignedCase();
    const mailboxes = new MailboxClient(engine.client, taskQueue);
    const [notice] = await office.noticesOf(caseId, HANDLER);
    if (notice === undefined) throw new Error('the handler was told');
    await mailboxes.post([
      { noticeId: notice.notice_id, personId: notice.person_id, urgency: 'urgent' },
    ]);
    expect(await outbox().handOverPending(100)).toBe(TOLD);
    await withMailboxes(() => until(delivered(caseId)));
    const toHandler = mailsAbout(caseId).filter(({ to }) => to.includes(idOf(HANDLER)));
    expect(toHandler).toHaveLength(1);
  }, 60_000);
});

describe('the sweep', () => {
  const handedLongAgo = async (caseId: string, ago: string) =>
    office.database.owner.query<unknown>(
      `UPDATE notices SET state = 'handed', handed_at = now() - $2::interval WHERE case_id = $1`,
      [caseId, ago],
    );
  const sweep = () =>
    office.activities(engine.client, { taskQueue }).sweepNotices({ olderThanSeconds: 120 });

  it('hands over what was handed to a mailbox that is gone', async () => {
    const { caseId } = await office.assignedCase();
    await handedLongAgo(caseId, '10 minutes');
    expect(await sweep()).toBe(TOLD);
    await withMailboxes(() => until(delivered(caseId)));
  }, 60_000);

  it('leaves alone what was handed just now', async () => {
    const { caseId } = await office.assignedCase();
    await handedLongAgo(caseId, '1 minute');
    expect(await sweep()).toBe(0);
    await handedLongAgo(caseId, '10 minutes');
    await sweep();
    await withMailboxes(() => until(delivered(caseId)));
  }, 60_000);

  it('tells a mailbox that was opened after the notice was handed, and only once', async () => {
    const waiting = await office.assignedCase();
    await outbox().handOverPending(100);
    const { caseId } = await office.assignedCase();
    await handedLongAgo(caseId, '10 minutes');
    expect(await sweep()).toBe(TOLD);
    expect(await sweep()).toBe(0);
    await withMailboxes(async () => {
      await until(delivered(caseId));
      await until(delivered(waiting.caseId));
    });
  }, 60_000);

  it('runs by a schedule that any number of workers may ask for', async () => {
    const { caseId } = await office.assignedCase();
    await Promise.all([1, 2].map(() => ensureNoticeSweepSchedule(engine.client, taskQueue)));
    await ensureNoticeSweepSchedule(engine.client, taskQueue);
    await withMailboxes(async () => {
      await engine.client.schedule.getHandle(NOTICE_SWEEP_SCHEDULE_ID).trigger();
      await until(delivered(caseId));
      expect(mailsAbout(caseId)).toHaveLength(TOLD);
    });
  }, 60_000);
});
