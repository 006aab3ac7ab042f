import { randomUUID } from 'node:crypto';
import { mailboxWorkflowId, NOTICE_SWEEP_SCHEDULE_ID } from '#libs/contracts';
import {
  ensureNoticeSweepSchedule,
  MailboxClient,
  NoticeOutbox,
  NoticeRelay,
} from '#libs/notification';
import { NoticeOffice } from '../../integration/notification/notice-office.js';
import { idOf } from '../../integration/record/small-county.js';
import { MailboxEngine } from './mailbox-engine.js';
import { RecordedMails } from './recorded-mails.js';

let engine: MailboxEngine;
let office: NoticeOffice;
let taskQueue: string;

beforeAll(async () => {
  [engine, office] = await Promise.all([MailboxEngine.open(), NoticeOffice.open()]);
}, 180_000);

afterAll(async () => {
  await office.close();
  await engine.close();
}, 60_000);

beforeEach(() => {
  taskQueue = `outbox-${randomUUID()}`;
});

/** The assignment of one case is told to three people. */
const TOLD = 3;
const HANDLER = '承办人己';

const relay = (): NoticeRelay =>
  new NoticeRelay({
    databaseUrl: office.database.url,
    dataSource: office.database.app,
    client: engine.client,
    log: { warn: () => undefined },
    taskQueue,
  });

const outbox = (): NoticeOutbox =>
  new NoticeOutbox(office.database.app, new MailboxClient(engine.client, taskQueue));

/** Real effects under a window that is always open; digests leave after a second. */
async function withMailboxes(work: () => Promise<void>): Promise<void> {
  const effects = office.activities(engine.client, { taskQueue });
  const { deliveryWindow } = new RecordedMails().effects;
  await engine.withWorker(
    { ...effects, ...(deliveryWindow && { deliveryWindow }) },
    work,
    taskQueue,
  );
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

const mailsAbout = async (caseId: string) =>
  office.sink.mails.filter(({ html }) => html.includes(caseId));

describe('the relay', () => {
  it('brings what was just committed to its recipients by mail', async () => {
    const running = relay();
    running.start();
    await withMailboxes(async () => {
      const { caseId } = await office.assignedCase();
      await until(delivered(caseId));
      expect(await mailsAbout(caseId)).toHaveLength(TOLD);
    });
    await running.stop();
  }, 60_000);

  it('goes on when its connection to the database is cut', async () => {
    const running = relay();
    running.start();
    await withMailboxes(async () => {
      await office.assignedCase();
      const cut = await office.database.owner.query<{ ended: boolean }[]>(
        `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
          WHERE application_name = 'duban-notice-relay' AND datname = current_database()`,
      );
      expect(cut.length).toBeGreaterThan(0);
      const { caseId } = await office.assignedCase();
      await until(delivered(caseId));
    });
    await running.stop();
  }, 60_000);

  it('tells each mailbox of a notice once, however many relays there are', async () => {
    const cases = [];
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
    const toHandler = (await mailsAbout(caseId)).filter(({ to }) => to.includes(idOf(HANDLER)));
    expect(toHandler).toHaveLength(1);
  }, 60_000);
});

describe('the sweep', () => {
  const handedLongAgo = async (caseId: string, ago: string) =>
    office.database.owner.query(
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
    });
  }, 60_000);
});
